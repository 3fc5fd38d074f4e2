import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Refused } from '@ugo/access';
import { isWaiting, keepsPlaces, noteEnds } from '@ugo/domain/placement';
import type { WriteNoteInput } from './dto/note.input.js';
import { noteSubject, RequestNote } from './note.schema.js';
import type { NoteWritten } from './note.types.js';
import { notNow } from './placement-request.errors.js';
import { follows } from './placement-request.policy.js';
import { Referral } from './placement-request.schema.js';
import { RequestWork } from './request-work.js';
import { Seal } from './seal.js';

/** No establishment accepts a child on tags alone: who follows the request writes a short note for the hosts asked, which expires. A new one takes its place. */
@Injectable()
export class WriteNote {
  constructor(private readonly requests: RequestWork, private readonly seal: Seal) {}

  execute(actor: Actor, { idempotencyKey, requestId, text }: WriteNoteInput): Promise<NoteWritten | Refusal> {
    // A plain digest of a short text can be guessed.
    const input = { idempotencyKey, requestId, text: text == null ? null : this.seal.digest(text) };
    return this.requests.onRequest(actor, requestId, { action: 'writeNote', input }, async (em, { request, referrals, now, settings }) => {
      if (!follows(actor, request)) throw new Refused(notFound());
      if (text != null && !isWaiting(request.state)) throw new Refused(notNow(request.state));
      const expiresAt = text == null ? null : noteEnds({ now, settings });
      if (text == null || expiresAt === null) await em.nativeDelete(RequestNote, { requestId: request.id });
      else {
        await em.upsert(RequestNote, {
          requestId: request.id, departement: request.departement, ...this.seal.close(text, noteSubject(request.id)), writtenBy: actor.accountId, writtenAt: now, expiresAt,
        });
      }
      const told = referrals.filter(({ state }) => keepsPlaces(state)).map(({ id }) => id);
      await em.nativeUpdate(Referral, { id: { $in: told } }, { noteUntil: expiresAt });
      return { answer: { expiresAt: expiresAt?.toISOString() ?? null }, details: { removed: expiresAt === null } };
    });
  }
}
