import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { Anyone, CLOCK, Refused } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { OneTapLinks } from '@ugo/notification';
import { AnswerFreeNow, type FreeNowPage } from '@ugo/placement-request';
import type { FastifyReply } from 'fastify';
import { readFreeNowForm } from './free-now.form.js';
import { freeNowPage, LINK_HEADERS } from './free-now.page.js';
import { LinkGate } from './link-gate.js';

/**
 * "Free right now?" by a link of a message: no session, no cookie, no script. Looking answers nothing; the log holds the route's pattern, never
 * a link.
 */
@Anyone()
@Controller('libre/:token')
export class FreeNowController {
  private readonly gate: LinkGate;

  constructor(private readonly freeNow: AnswerFreeNow, private readonly links: OneTapLinks, @Inject(CLOCK) clock: Clock) {
    this.gate = new LinkGate(clock);
  }

  @Get()
  look(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.reply(token, reply, () => this.freeNow.look(token));
  }

  @Post()
  answer(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const said = readFreeNowForm(body);
    return this.reply(token, reply, () => (said ? this.freeNow.answer(token, said) : Promise.resolve({ kind: 'unreadable' } as const)));
  }

  private async reply(token: string, reply: FastifyReply, work: () => Promise<FreeNowPage | { readonly kind: 'unreadable' }>): Promise<FastifyReply> {
    const link = this.links.read(token);
    const lets = this.gate.lets(link?.genuine ? link.id : null);
    const page = freeNowPage(lets ? await work().catch(notJustNow) : { kind: 'tooOften' });
    return reply.status(page.status).headers({ ...LINK_HEADERS, ...(lets ? {} : { 'retry-after': '60' }) }).send(page.html);
  }
}

/** The database is away, which is no fault of the link. */
function notJustNow(error: unknown): { readonly kind: 'unavailable' } {
  if (error instanceof Refused) return { kind: 'unavailable' };
  throw error;
}
