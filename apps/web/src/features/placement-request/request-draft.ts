import type { RequestPlacementInput } from '../../gql/graphql.js';
import type { PersonDraft } from './person-row.js';

/** The form as it is being filled. */
export interface RequestDraft {
  readonly mode: 'tonight' | 'planned';
  readonly firstNight: string;
  readonly lastNight: string;
  readonly reference: string;
  readonly people: readonly PersonDraft[];
  readonly mustStayTogether: boolean;
  readonly insee: string | null;
  readonly radiusKm: number | '';
  readonly sleepsAt: string;
  readonly measure: string;
  readonly care: string;
  readonly urgency: string;
  readonly relativesAssessed: string;
  readonly secret: boolean;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A person with the first letter that nobody bears. */
export const newPerson = (others: readonly PersonDraft[]): PersonDraft => (
  { key: [...LETTERS].find((letter) => !others.some(({ key }) => key === letter))!, kind: 'child', sex: 'female', birthMonth: '', age: '', needs: [] });

/** What is usual at night. */
export const TONIGHT: RequestDraft = {
  mode: 'tonight', firstNight: '', lastNight: '', reference: '', people: [newPerson([])], mustStayTogether: false, insee: null, radiusKm: '', sleepsAt: '',
  measure: 'prosecutorOpp', care: 'emergency', urgency: 'immediate', relativesAssessed: 'emergency', secret: false,
};

/** The input of `requestPlacement`: what was left empty is left to the server's defaults. */
export function requestInput(draft: RequestDraft, departement: string, isDraft: boolean): Omit<RequestPlacementInput, 'idempotencyKey'> & Readonly<Record<string, unknown>> {
  const [first, ...others] = draft.people;
  return {
    departement, draft: isDraft, reference: draft.reference.trim(), mode: draft.mode, care: draft.care, urgency: draft.urgency, measure: draft.measure,
    relativesAssessed: draft.relativesAssessed, secret: draft.secret,
    people: draft.people.map(({ key, kind, sex, birthMonth, age, needs }) => ({ key, kind, sex, needs: [...needs], ...(birthMonth ? { birthMonth } : age === '' ? {} : { completedYears: age }) })),
    ...(draft.mustStayTogether ? { together: others.map(({ key }) => ({ one: first!.key, other: key })) } : {}),
    ...(draft.insee ? { from: { insee: draft.insee } } : {}),
    ...(draft.radiusKm === '' ? {} : { radiusKm: draft.radiusKm }),
    ...(draft.sleepsAt ? { sleepsAt: draft.sleepsAt } : {}),
    ...(draft.mode === 'planned' && draft.firstNight ? { firstNight: draft.firstNight } : {}),
    ...(draft.lastNight ? { lastNight: draft.lastNight } : {}),
  };
}
