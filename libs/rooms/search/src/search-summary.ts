import type { CareKind, Measure, PersonKind, Sex } from '@ugo/domain/kernel';
import type { RuleCode, SearchMode } from '@ugo/domain/matching';
import { type AgeBand, ageBandOn } from '@ugo/domain/placement';
import type { Point } from '@ugo/persistence';
import type { SearchInput } from './dto/search.input.js';
import type { SearchRow } from './search.schema.js';

/** What stays of a search when its request has ended: enough to say what was missing where, too little to find somebody. */
export interface SearchSummary {
  readonly mode: SearchMode;
  readonly care: CareKind;
  readonly measure: Measure;
  readonly nights: { readonly first: string; readonly last: string };
  readonly people: readonly { readonly kind: PersonKind; readonly sex: Sex; readonly ageBand: AgeBand; readonly needs: readonly string[] }[];
  /** Where it was looked from, to a tenth of a degree (about ten kilometres); null = nowhere said. */
  readonly area: Point | null;
  readonly radiusKm: number | null;
  readonly counts: { readonly candidates: number; readonly fitting: number; readonly excluded: number };
  /** Plans with everybody, plans that left somebody out. */
  readonly plans: { readonly whole: number; readonly incomplete: number };
  /** Hosts refused, by rule, and those that almost would have done. */
  readonly refused: Readonly<Partial<Record<RuleCode, number>>>;
  readonly nearMisses: Readonly<Partial<Record<RuleCode, number>>>;
}

const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;
const METRES_PER_KM = 1000;

/** Of a stored search. */
export function summaryOf({ input: { request, places, points }, answer }: Pick<SearchRow, 'input' | 'answer'>): SearchSummary {
  const { mode, care, measure, nights, people, radiusMetres } = request;
  const from = points[places.indexOf('from')];
  const nearMisses: Partial<Record<RuleCode, number>> = {};
  for (const rule of answer.nearMisses.flatMap(({ refusals }) => [...new Set(refusals.map((one) => one.rule))])) nearMisses[rule] = (nearMisses[rule] ?? 0) + 1;
  const { candidates, fitting, excluded, byRule } = answer.counts;
  return {
    mode, care, measure, nights: { first: nights.first, last: nights.last },
    people: people.map(({ kind, sex, age, needs }) => ({ kind, sex, ageBand: ageBandOn(age, nights.first), needs })),
    area: from ? { lat: tenth(from.lat), lon: tenth(from.lon) } : null, radiusKm: radiusMetres === null ? null : radiusMetres / METRES_PER_KM,
    counts: { candidates, fitting, excluded }, plans: { whole: answer.plans.length, incomplete: answer.incomplete.length }, refused: byRule, nearMisses,
  };
}

/** A search as it was typed, without its places and hosts: it can still be read, and asked again from nowhere. */
export function withoutPlaces<T extends Pick<SearchInput, 'people'>>(input: T): T {
  return {
    ...input, from: null, radiusKm: null, zones: [], excludedHostIds: [],
    people: (input.people ?? []).map((person) => ({ ...person, visits: [], school: null, knownHostIds: [] })),
  };
}

/** The same without some of its people, and without what was asked of them with others. Nobody left = nothing left. */
export function withoutPeople(input: Pick<SearchInput, 'people' | 'together' | 'apart'>, keys: readonly string[]): Partial<SearchInput> {
  const people = (input.people ?? []).filter(({ key }) => !keys.includes(key));
  const stays = ({ one, other }: { readonly one: string; readonly other: string }): boolean => !keys.includes(one) && !keys.includes(other);
  return people.length === 0 ? {} : { ...input, people, together: (input.together ?? []).filter(stays), apart: (input.apart ?? []).filter(stays) };
}
