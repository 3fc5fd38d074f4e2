import type { RequestFormFragment } from '../../gql/graphql.js';
import { toLocal } from '../../ui/local-time.js';
import { type ChosenPlace, placeFrom } from './place.js';

export interface VisitDraft {
  readonly kind: string;
  readonly at: ChosenPlace | null;
}

/** One person as it is written in the form. */
export interface PersonDraft {
  readonly key: string;
  readonly kind: string;
  readonly sex: 'female' | 'male';
  readonly birthMonth: string;
  readonly age: number | '';
  readonly needs: readonly string[];
  readonly wished: readonly string[];
  readonly visits: readonly VisitDraft[];
  readonly school: ChosenPlace | null;
  readonly knownHostIds: readonly string[];
}

export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** The form as it is being filled. */
export interface RequestDraft {
  readonly mode: 'tonight' | 'planned';
  readonly firstNight: string;
  readonly lastNight: string;
  readonly reference: string;
  readonly people: readonly PersonDraft[];
  readonly together: readonly Pair[];
  readonly apart: readonly Pair[];
  readonly zones: readonly { readonly around: ChosenPlace | null; readonly km: number | '' }[];
  readonly from: ChosenPlace | null;
  readonly radiusKm: number | '';
  readonly sleepsAt: string;
  readonly measure: string;
  /** For a `datetime-local` field. */
  readonly measureStart: string;
  readonly decidedOn: string;
  readonly care: string;
  readonly urgency: string;
  readonly relativesAssessed: string;
  readonly secret: boolean;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A person with the first letter that nobody bears. */
export const newPerson = (others: readonly PersonDraft[]): PersonDraft => ({
  key: [...LETTERS].find((letter) => !others.some(({ key }) => key === letter))!, kind: 'child', sex: 'female', birthMonth: '', age: '', needs: [], wished: [], visits: [], school: null, knownHostIds: [],
});

/** What is usual at night. */
export const TONIGHT: RequestDraft = {
  mode: 'tonight', firstNight: '', lastNight: '', reference: '', people: [newPerson([])], together: [], apart: [], zones: [], from: null, radiusKm: '', sleepsAt: '',
  measure: 'prosecutorOpp', measureStart: '', decidedOn: '', care: 'emergency', urgency: 'immediate', relativesAssessed: 'emergency', secret: false,
};

/** What is usual for an arrival that is prepared, and what "tonight" sets back. */
export const usual = (mode: RequestDraft['mode']): Pick<RequestDraft, 'mode' | 'care' | 'urgency' | 'relativesAssessed'> => (
  mode === 'tonight' ? { mode, care: 'emergency', urgency: 'immediate', relativesAssessed: 'emergency' } : { mode, care: 'planned', urgency: 'planned', relativesAssessed: 'yes' });

/** Everybody with the first: a group that no proposal may split. */
export const allTogether = ([first, ...others]: readonly PersonDraft[]): Pair[] => (first ? others.map(({ key }) => ({ one: first.key, other: key })) : []);

/** The form with other people: who is gone is in no pair any more, and a group that stays together stays whole. */
export function withPeople(draft: RequestDraft, people: readonly PersonDraft[]): RequestDraft {
  const isThere = (key: string): boolean => people.some((one) => one.key === key);
  return { ...draft, people, together: draft.together.length > 0 ? allTogether(people) : [], apart: draft.apart.filter(({ one, other }) => isThere(one) && isThere(other)) };
}

/** The form of a request that was written before. */
export function draftOf(request: RequestFormFragment): RequestDraft {
  const { mode, reference, people, sleepsAt, measure, care, urgency, relativesAssessed, secret } = request;
  const asked = request.asked!;
  return {
    mode: mode as RequestDraft['mode'], reference, sleepsAt: sleepsAt ?? '', measure, care, urgency, relativesAssessed, secret,
    firstNight: asked.firstNight ?? '', lastNight: asked.lastNight ?? '', measureStart: asked.measureStart ? toLocal(new Date(asked.measureStart)) : '', decidedOn: asked.decidedOn ?? '', from: placeFrom(asked.from), radiusKm: asked.radiusKm ?? '',
    together: asked.together.map(pair), apart: asked.apart.map(pair), zones: asked.zones.map(({ around, km }) => ({ around: placeFrom(around), km })),
    people: people.map(({ key, kind, sex, birthMonth, completedYears, needs, wished }) => {
      const more = asked.people.find((one) => one.key === key);
      return {
        key, kind, sex: sex as PersonDraft['sex'], birthMonth: birthMonth ?? '', age: completedYears ?? '', needs, wished, school: placeFrom(more?.school ?? null),
        visits: (more?.visits ?? []).map((visit) => ({ kind: visit.kind, at: placeFrom(visit.at) })), knownHostIds: more?.knownHostIds ?? [],
      };
    }),
  };
}

const pair = ({ one, other }: Pair): Pair => ({ one, other });
