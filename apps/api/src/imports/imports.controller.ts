import { Controller, Headers, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, Anyone, invalid, isRefusal, may, problem, type Refusal, refuse, Refused } from '@ugo/access';
import { Authenticate } from '@ugo/account';
import { ImportOwnList } from '@ugo/directory';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { bearer } from '../graphql/subscriptions.js';
import { readAtMost } from './read-at-most.js';

/** As `docs/import-hosts.md` says. */
const MOST_BYTES = 10 * 1024 * 1024;
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID_INPUT: 400, FILE_TOO_LARGE: 413 };
const UNAVAILABLE = 503;
const DEPARTEMENT = /^(\d{2,3}|2[AB])$/;
const KEY = /^[\w-]{8,100}$/;

/**
 * A Département's own list as a file: `POST /imports/hosts?departement=42&preview=1`, then the same with `preview=0&key=…`. The body is the file
 * (`application/octet-stream`); nothing of it is read before it is known who sends it. The guard leaves HTTP routes to themselves, so that this
 * one asks who it is and what the role allows before anything else.
 */
@Anyone()
@Controller('imports')
export class ImportsController {
  constructor(private readonly authenticate: Authenticate, private readonly lists: ImportOwnList) {}

  @Post('hosts')
  async hosts(@Query() { departement = '', preview = '1', key = '' }: Record<string, string>, @Headers('authorization') authorization: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    try {
      const actor = await this.authenticate.execute(bearer(authorization));
      if (!actor) return told(reply, unauthenticated());
      if (!may(actor, 'directory.manage')) return told(reply, forbidden());
      const wrong = problemsOf(departement, preview, key);
      return told(reply, wrong.length > 0 ? invalid(wrong) : await this.imported(actor, departement, preview === '0' ? key : null, request));
    } catch (error) {
      if (error instanceof Refused) return told(reply, error.refusal);
      if (error instanceof GraphQLError) return told(reply, unauthenticated());
      throw error;
    }
  }

  private async imported(actor: Actor, departement: string, key: string | null, request: FastifyRequest): Promise<object> {
    const file = await readAtMost(request.body as AsyncIterable<Uint8Array> | undefined, MOST_BYTES);
    if (!file) return fileTooLarge();
    return key === null ? this.lists.preview(actor, departement, file) : this.lists.confirm(actor, departement, file, key);
  }
}

function problemsOf(departement: string, preview: string, key: string) {
  return [
    ...(DEPARTEMENT.test(departement) ? [] : [problem('departement', 'unknown', ['un code INSEE de Département est attendu', 'an INSEE code of a Département is expected'])]),
    ...(preview === '1' || preview === '0' ? [] : [problem('preview', 'unknown', ['1 pour essayer, 0 pour importer', '1 to try, 0 to import'])]),
    ...(preview !== '0' || KEY.test(key) ? [] : [problem('key', 'required', ['une clé de 8 à 100 caractères est attendue', 'a key of 8 to 100 characters is expected'])]),
  ];
}

function told(reply: FastifyReply, answer: object): FastifyReply {
  const status = isRefusal(answer) ? STATUS[(answer as Refusal).code] ?? UNAVAILABLE : 200;
  return reply.status(status).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(answer);
}

const unauthenticated = (): Refusal => refuse('UNAUTHENTICATED', ['Connectez-vous.', 'Sign in.']);
const forbidden = (): Refusal => refuse('FORBIDDEN', ['Votre rôle ne le permet pas.', 'Your role does not allow this.']);
const fileTooLarge = (): Refusal => refuse('FILE_TOO_LARGE', ['Ce fichier dépasse 10 Mo : envoyez-le en plusieurs fois, ou en CSV.', 'This file is over 10 MB: send it in parts, or as CSV.']);
