import { CLOSURE_LABELS } from '@ugo/domain/availability/codes';
import type { PlanningHostFragment } from '../../gql/graphql.js';
import type { Language, Texts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';

export type Night = PlanningHostFragment['nights'][number];

/** How the places of a night are drawn, from the ground up: who is there, who is expected, what is left. */
export const STATES = ['occupied', 'granted', 'optioned', 'reserved', 'available', 'vacant', 'closed'] as const;
export type State = (typeof STATES)[number];

/** Places in each state; together they are all the places of the host. */
export const placesOf = ({ occupied, held, optioned, reserved, available, vacant, closed }: Night): Readonly<Record<State, number>> => (
  { occupied, granted: held - optioned, optioned, reserved, available, vacant, closed });

/** Why places are closed, in words. */
export const closedFor = ({ closedFor: reasons }: Night, language: Language): string => (reasons ?? []).map((reason) => labelOf(CLOSURE_LABELS, reason, language)).join(', ');

/** What a night is besides its places. */
export const remarksOf = (night: Night, { planning: words }: Texts): string[] => [
  ...(night.arriving > 0 ? [words.arriving(night.arriving)] : []), ...(night.leaving > 0 ? [words.leaving(night.leaving)] : []),
  ...(night.onCall ? [words.onCall] : []), ...(night.schoolHoliday ? [words.holidays] : []),
];

/** A night in one sentence. */
export function nightText(night: Night, texts: Texts, language: Language): string {
  const places = placesOf(night);
  const counts = STATES.filter((state) => places[state] > 0).map((state) => `${places[state]} ${texts.planning.states[state].toLowerCase()}${state === 'closed' && closedFor(night, language) ? ` (${closedFor(night, language)})` : ''}`);
  return `${dayText(night.night, language)} : ${[...counts, ...remarksOf(night, texts)].join(', ')}`;
}
