import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { Anyone, forbidden, isRefusal, may, type Refusal, Refused, unauthenticated } from '@ugo/access';
import { Authenticate } from '@ugo/account';
import { EXPORT_FORMATS, ExportTable } from '@ugo/oversight';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { bearer } from '../graphql/subscriptions.js';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID_INPUT: 400 };
const UNAVAILABLE = 503;

/**
 * Tables as files: `/exports/relays.csv?departement=42`, with the session's token in the same header as GraphQL. The guard leaves HTTP routes
 * to themselves, so that this one asks who it is and what the role allows before anything else.
 */
@Anyone()
@Controller('exports')
export class ExportsController {
  constructor(private readonly authenticate: Authenticate, private readonly tables: ExportTable) {}

  @Get(':file')
  async file(@Param('file') file: string, @Query() filters: Record<string, unknown>, @Headers('authorization') authorization: string | undefined, @Res() reply: FastifyReply): Promise<FastifyReply> {
    try {
      const actor = await this.authenticate.execute(bearer(authorization));
      if (!actor) throw unauthenticated();
      if (!may(actor, 'oversight.export')) throw forbidden();
      const [, key, ending] = /^([a-zA-Z]{1,40})\.(\w{1,4})$/.exec(file) ?? [];
      const format = EXPORT_FORMATS.find((it) => it === ending);
      if (!key || !format) return await reply.status(404).send({ code: 'NOT_FOUND' });
      const exported = await this.tables.execute(actor, key, format, filters);
      if (isRefusal(exported)) return await refused(reply, exported);
      return await reply.headers({
        'content-type': exported.mediaType, 'content-disposition': `attachment; filename="${exported.name}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      }).send(exported.body);
    } catch (error) {
      if (error instanceof Refused) return await refused(reply, error.refusal);
      if (error instanceof GraphQLError) return await reply.status(STATUS[String(error.extensions['code'])] ?? 500).send({ code: error.extensions['code'], message: error.message });
      throw error;
    }
  }
}

function refused(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(STATUS[refusal.code] ?? UNAVAILABLE).header('cache-control', 'no-store').send(refusal);
}
