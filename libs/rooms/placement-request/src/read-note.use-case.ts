import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, notFound, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { keepsPlaces } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import { auditSubject } from './audit-subject.js';
import { noteSubject, RequestNote } from './note.schema.js';
import type { NoteView } from './note.types.js';
import { follows } from './placement-request.policy.js';
import { PlacementRequest } from './placement-request.schema.js';
import { isDue } from './referral-work.js';
import { Seal } from './seal.js';

/**
 * Who reads the note (field.md's table): whoever has the request in hand, and the hosts asked while their referral is alive; nobody once it has
 * expired. Each reading is logged with the request's Département, which answers for the child.
 */
@Injectable()
export class ReadNote {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, private readonly seal: Seal, @Inject(CLOCK) private readonly clock: Clock) {}

  ofRequest(actor: Actor, requestId: string): Promise<NoteView | Refusal> {
    return this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id: requestId });
      if (!request || !follows(actor, request)) return notFound();
      return await this.read(em, actor, { requestId, departement: request.departement, subjectType: 'placementRequest', subjectId: requestId }) ?? notFound();
    });
  }

  ofReferral(actor: Actor, referralId: string): Promise<NoteView | Refusal> {
    return this.work.read(actor, async (em) => {
      const referral = await answerable(em, actor, referralId);
      if (!referral || !keepsPlaces(referral.state) || isDue(referral, this.clock.now())) return notFound();
      const { requestId, departement } = referral;
      const subject = auditSubject(referral, 'host', { subjectType: 'referral', subjectId: referralId });
      return await inDepartements(em, [departement], () => this.read(em, actor, { requestId, departement, ...subject })) ?? notFound();
    });
  }

  private async read(em: Em, { accountId }: Actor, { requestId, departement, subjectType, subjectId }: Record<'requestId' | 'departement' | 'subjectType' | 'subjectId', string>): Promise<NoteView | null> {
    const note = await em.findOne(RequestNote, { requestId, expiresAt: { $gt: this.clock.now() } });
    if (!note) return null;
    await this.audit.write(em, { departement, actorId: accountId, action: 'readNote', subjectType, subjectId });
    return { text: this.seal.open(note, noteSubject(requestId)), writtenAt: note.writtenAt.toISOString(), expiresAt: note.expiresAt.toISOString() };
  }
}
