import type { Bilingual } from '@ugo/domain/kernel';
import { CAPABILITY_LABELS, CARE_LABELS, RULE_CODES, sayRule, SEX_LABELS } from '@ugo/domain/matching';
import { NEED_OUTCOME_LABELS } from '@ugo/domain/oversight';
import { AGE_BAND_LABELS } from '@ugo/domain/placement';
import type { UnmetNeeds } from '../unmet-need.types.js';
import { type Cell, column, type Table } from './table.js';

const RULES = Object.fromEntries(RULE_CODES.map((code): [string, Bilingual] => [code, { fr: sayRule(code), en: sayRule(code, 'en') }]));
const FIGURES: Readonly<Record<string, Bilingual>> = {
  outcome: { fr: 'demandes, par issue', en: 'needs, by outcome' }, relaxation: { fr: 'personnes, par règle qui aurait dû céder', en: 'people, by rule that should have given way' },
  capability: { fr: 'personnes, par besoin', en: 'people, by need' },
};
const listed = <T extends string>(codes: readonly string[], labels: Readonly<Record<T, Bilingual>>): string => codes.map((code) => (labels as Readonly<Record<string, Bilingual>>)[code]?.fr ?? code).join(', ');

/** The single places that would have answered most people. */
export function newPlacesTable({ computedAt, newPlaces }: UnmetNeeds): Table {
  return {
    key: 'unmetNeeds', asOf: computedAt, withoutSecret: false, title: { fr: 'Places à créer', en: 'Places to create' },
    rule: {
      fr: 'Une place qui n’existe pas et qui aurait répondu à des recherches restées sans réponse ; jamais pour moins de 11 personnes.',
      en: 'A place that does not exist and would have answered searches that failed; never for fewer than 11 people.',
    },
    columns: [
      column('sentence', 'text', 'place', 'place'), column('care', 'code', 'accueil', 'care', CARE_LABELS), column('area', 'text', 'zone', 'area'), column('size', 'number', 'personnes ensemble', 'people together'),
      column('ages', 'text', 'âges', 'ages'), column('sexes', 'text', 'sexes', 'sexes'), column('needs', 'number', 'demandes', 'needs'), column('searches', 'number', 'recherches', 'searches'),
      column('people', 'number', 'personnes', 'people'), column('since', 'text', 'depuis', 'since'),
    ],
    rows: newPlaces.map(({ sentence, care, area, size, ageBands, sexes, needs, searches, people, since }) => [
      sentence, care, area, size, listed(ageBands, AGE_BAND_LABELS), listed(sexes, SEX_LABELS), needs, searches, people, since,
    ]),
  };
}

/** What searches lacked, by outcome, rule and need: a hidden number is empty, and a minimum says so. */
export function needCodesTable({ computedAt, outcomes, relaxations, capabilities }: UnmetNeeds): Table {
  const people = (figure: string, of: UnmetNeeds['capabilities']): Cell[][] => of.map(({ code, people: count, suppressed }) => [figure, code, count, suppressed ? 'yes' : 'no']);
  return {
    key: 'needCodes', asOf: computedAt, withoutSecret: false, title: { fr: 'Besoins non satisfaits', en: 'Unmet needs' },
    rule: {
      fr: 'Règles et besoins : personnes des trimestres achevés de la période ; un trimestre où elles sont moins de 11 est tu, et le nombre est alors un minimum.',
      en: 'Rules and needs: people of the quarters of the period that are over; a quarter with fewer than 11 of them is hidden, and the number is then a minimum.',
    },
    columns: [
      column('figure', 'code', 'chiffre', 'figure', FIGURES), column('code', 'code', 'motif', 'code', { ...RULES, ...CAPABILITY_LABELS, ...NEED_OUTCOME_LABELS }), column('count', 'number', 'nombre', 'number'),
      column('suppressed', 'code', 'en partie tu', 'partly hidden', { yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' } }),
    ],
    rows: [...outcomes.map(({ code, count }): Cell[] => ['outcome', code, count, 'no']), ...people('relaxation', relaxations), ...people('capability', capabilities)],
  };
}
