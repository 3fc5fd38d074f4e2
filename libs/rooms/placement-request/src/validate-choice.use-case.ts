import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, notFound, refuse, type Refusal, Refused, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { overseen } from './choices.policy.js';
import type { RecordedChoiceView } from './choices.types.js';
import type { ValidateChoiceInput } from './dto/choices.input.js';
import { ReadChoices } from './read-choices.use-case.js';
import { RecordedChoice, type RecordedChoiceRow } from './recorded-choice.schema.js';
import { REQUEST_CHANGED } from './request-work.js';

/** A cadre validates what on-call staff chose alone at night. Nobody validates a choice of their own. */
@Injectable()
export class ValidateChoice {
  constructor(private readonly work: Work, private readonly reading: ReadChoices, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, input: ValidateChoiceInput): Promise<RecordedChoiceView | Refusal> {
    const seen = await this.work.read(actor, (em) => seenBy(em, actor, input.choiceId));
    if (!seen) return notFound();
    return this.work.change(actor, { action: 'validateChoice', idempotencyKey: input.idempotencyKey, input, departement: seen.departement }, async (em) => {
      await em.execute('select 1 from recorded_choice where id = ? for no key update', [seen.id]);
      const choice = await seenBy(em, actor, seen.id);
      if (!choice) throw new Refused(notFound());
      if (!choice.validateBy || choice.validatedAt) throw new Refused(nothingToValidate());
      if (choice.chosenBy === actor.accountId) throw new Refused(ownChoice());
      const validatedAt = this.clock.now();
      await em.nativeUpdate(RecordedChoice, { id: choice.id }, { validatedAt, validatedBy: actor.accountId });
      const [answer] = await this.reading.views(em, choice.departement, [{ ...choice, validatedAt }]);
      return {
        answer: answer!, subjectType: 'choice', subjectId: choice.id, details: { kind: choice.kind, reason: choice.reason, isLate: validatedAt > choice.validateBy },
        events: choice.requestId ? [{ type: REQUEST_CHANGED, subjectId: choice.requestId }] : [],
      };
    });
  }
}

/** The choice, if it is the actor's to oversee: missing and forbidden are the same. */
async function seenBy(em: Em, actor: Actor, id: string): Promise<RecordedChoiceRow | null> {
  const choice = await em.findOne(RecordedChoice, { id }, { refresh: true, disableIdentityMap: true });
  const where = choice && overseen(actor, choice.departement);
  if (!where) return null;
  const found = await em.execute<unknown[]>(`select 1 from recorded_choice c where c.id = ? and ${where.sql}`, [id, ...where.params]);
  return found.length > 0 ? choice : null;
}

const nothingToValidate = (): Refusal => refuse('NOTHING_TO_VALIDATE', ['Ce choix est déjà validé, ou n’est pas à valider.', 'This choice is already validated, or needs no validation.']);

const ownChoice = (): Refusal => refuse('OWN_CHOICE', ['Un autre cadre valide ce choix : c’est le vôtre.', 'Another cadre validates this choice: it is your own.']);
