import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { type Actor, Anyone, forbidden, isMonthOfOurs, isRefusal, may, type Refusal, Refused, unauthenticated } from '@ugo/access';
import { Authenticate } from '@ugo/account';
import { EXPORT_FORMATS, ExportTable, PRINT_HEADERS, printTables, ReadMonth } from '@ugo/oversight';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { bearer } from '../graphql/subscriptions.js';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID_INPUT: 400 };
const UNAVAILABLE = 503;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Tables as files: `/exports/relays.csv?departement=42`, with the session's token in the same header as GraphQL. The guard leaves HTTP routes
 * to themselves, so that this one asks who it is and what the role allows before anything else.
 */
@Anyone()
@Controller('exports')
export class ExportsController {
  constructor(private readonly authenticate: Authenticate, private readonly tables: ExportTable, private readonly months: ReadMonth) {}

  @Get(':file')
  file(@Param('file') file: string, @Query() filters: Record<string, unknown>, @Headers('authorization') authorization: string | undefined, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.answer(authorization, reply, async (actor) => {
      const [, key, ending] = /^([a-zA-Z]{1,40})\.(\w{1,4})$/.exec(file) ?? [];
      const format = EXPORT_FORMATS.find((it) => it === ending);
      if (!key || !format) return reply.status(404).send({ code: 'NOT_FOUND' });
      const exported = await this.tables.execute(actor, key, format, filters);
      if (isRefusal(exported)) return refused(reply, exported);
      return reply.headers({
        'content-type': exported.mediaType, 'content-disposition': `attachment; filename="${exported.name}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      }).send(exported.body);
    });
  }

  /** A month of an establishment, to print. */
  @Get('establishment/:id/:month')
  month(@Param('id') establishmentId: string, @Param('month') month: string, @Headers('authorization') authorization: string | undefined, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.answer(authorization, reply, async (actor) => {
      if (!UUID.test(establishmentId) || !isMonthOfOurs(month)) return reply.status(404).send({ code: 'NOT_FOUND' });
      const page = await this.months.execute(actor, { establishmentId, month }, ['oversight.read', 'oversight.own']);
      return isRefusal(page) ? refused(reply, page) : reply.headers(PRINT_HEADERS).send(printTables(page.title, page.tables));
    });
  }

  private async answer(authorization: string | undefined, reply: FastifyReply, work: (actor: Actor) => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      const actor = await this.authenticate.execute(bearer(authorization));
      if (!actor) throw unauthenticated();
      if (!may(actor, 'oversight.export')) throw forbidden();
      return await work(actor);
    } catch (error) {
      if (error instanceof Refused) return refused(reply, error.refusal);
      if (error instanceof GraphQLError) return reply.status(STATUS[String(error.extensions['code'])] ?? 500).send({ code: error.extensions['code'], message: error.message });
      throw error;
    }
  }
}

function refused(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(STATUS[refusal.code] ?? UNAVAILABLE).header('cache-control', 'no-store').send(refusal);
}
