import type { Bilingual } from '@ugo/domain/kernel';
import { CAPABILITY_LABELS, SEX_LABELS } from '@ugo/domain/matching';
import { AGE_BAND_LABELS } from '@ugo/domain/placement';
import type { Fairness, FairnessCell } from '../fairness.types.js';
import { type Cell, column, type Table } from './table.js';

const CRITERIA: Readonly<Record<string, Bilingual>> = {
  all: { fr: 'tout le monde', en: 'everybody' }, ageBand: { fr: 'âge', en: 'age' }, sex: { fr: 'sexe', en: 'sex' }, need: { fr: 'besoin', en: 'need' }, groupSize: { fr: 'personnes de la demande', en: 'people of the request' },
};

/** The groups of a quarter, one criterion after the other; what is hidden is empty, as on the screen. */
export function fairnessTable({ computedAt, quarter, all, byAgeBand, bySex, byNeed, byGroupSize }: Fairness): Table {
  const lines = (criterion: string, cells: readonly FairnessCell[]): Cell[][] => cells.map(({ code, suppressed, people, yesMedianMinutes, yesP90Minutes, refusalsMedian, refusalsP90, rankMedian, visitsFromKm }) => (
    [criterion, code, suppressed ? 'yes' : 'no', people, yesMedianMinutes, yesP90Minutes, refusalsMedian, refusalsP90, rankMedian, visitsFromKm]));
  return {
    key: 'fairness', asOf: computedAt, withoutSecret: false, title: { fr: `Équité ${quarter}`, en: `Fairness ${quarter}` },
    rule: {
      fr: 'Si les enfants trouvent une place aussi vite les uns que les autres. Sous 11 personnes rien n’est montré, ni ce dont on le déduirait.',
      en: 'Whether children find a place as fast whoever they are. Nothing is shown of fewer than 11 people, nor what it could be worked out from.',
    },
    columns: [
      column('criterion', 'code', 'critère', 'criterion', CRITERIA),
      column('code', 'code', 'groupe', 'group', { ...AGE_BAND_LABELS, ...SEX_LABELS, ...CAPABILITY_LABELS, all: CRITERIA['all']!, unknown: { fr: 'inconnu', en: 'unknown' } }),
      column('suppressed', 'code', 'tu', 'hidden', { yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' } }), column('people', 'number', 'personnes', 'people'),
      column('yesMedian', 'number', 'premier oui, médiane (minutes)', 'first yes, median (minutes)'), column('yesP90', 'number', 'premier oui, neuvième décile (minutes)', 'first yes, ninth decile (minutes)'),
      column('refusalsMedian', 'number', 'refus, médiane', 'refusals, median'), column('refusalsP90', 'number', 'refus, neuvième décile', 'refusals, ninth decile'),
      column('rankMedian', 'number', 'rang retenu, médiane', 'rank taken, median'), column('visitsFromKm', 'number', 'visites, à partir de (km)', 'visits, from (km)'),
    ],
    rows: [...lines('all', [all]), ...lines('ageBand', byAgeBand), ...lines('sex', bySex), ...lines('need', byNeed), ...lines('groupSize', byGroupSize)],
  };
}
