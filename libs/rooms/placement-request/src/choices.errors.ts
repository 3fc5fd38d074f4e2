import { problem, type Problem } from '@ugo/access';
import { type ChoiceKind, CHOICE_KIND_LABELS, sayChoiceReasons } from '@ugo/domain/placement';

/** This choice is free to make, and asks why: the sentence gives the codes that are right. */
export const reasonNeeded = (field: string, kind: ChoiceKind): Problem => problem(field, 'reasonNeeded', [
  `Ce choix demande un motif (${CHOICE_KIND_LABELS[kind].fr}) : ${sayChoiceReasons(kind, 'fr')}.`, `This choice asks for a reason (${CHOICE_KIND_LABELS[kind].en}): ${sayChoiceReasons(kind, 'en')}.`,
]);

/** Above an authorisation or an approval (CASF L.313-1, L.421-5). */
export const decisionNeeded = (field: string): Problem => problem(field, 'decisionNeeded', [
  'Au-delà de l’autorisation ou de l’agrément : donnez la référence de la décision qui le permet.', 'Above the authorisation or approval: give the reference of the decision that allows it.',
]);

/** The worker asked that these people live apart. */
export const mustBeApart = (field: string): Problem => problem(field, 'mustBeApart', [
  'La demande dit que ces personnes ne vivent pas ensemble.', 'The request says that these people do not live together.',
]);
