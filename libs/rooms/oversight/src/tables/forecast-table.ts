import { FORECAST_CAUSE_LABELS } from '@ugo/domain/occupancy';
import type { Bilingual } from '@ugo/domain/kernel';
import type { ForecastFigures } from '../forecast.types.js';
import { headingCells, headingColumns } from './list-columns.js';
import { type Cell, column, type Table } from './table.js';

const SURE: Readonly<Record<'certain' | 'expected', Bilingual>> = { certain: { fr: 'certain', en: 'certain' }, expected: { fr: 'attendu', en: 'expected' } };

/** A line for each heading, horizon and cause; what is certain and what is expected apart. */
export function forecastTable({ departement, by, computedAt, edges }: ForecastFigures): Table {
  return {
    key: 'forecast', asOf: computedAt, withoutSecret: true, title: { fr: `Prévision ${departement}`, en: `Forecast ${departement}` },
    rule: {
      fr: 'Places entières qui se libèrent ou disparaissent d’ici tant de nuits, par cause. Certain : fixé par la loi ou par une décision datée, jusqu’à une autre décision. Un horizon comprend les précédents. Sans les accueils et demandes tenus secrets, les places intermittentes ni les options.',
      en: 'Whole places that become free or vanish within so many nights, by cause. Certain: fixed by law or by a dated decision, until another decision. A horizon includes those before it. Without secret stays and requests, intermittent places and options.',
    },
    columns: [
      ...headingColumns(by), column('nights', 'number', 'dans (nuits)', 'within (nights)'), column('until', 'day', 'jusqu’au', 'until'), column('sure', 'code', 'certitude', 'certainty', SURE),
      column('cause', 'code', 'cause', 'cause', FORECAST_CAUSE_LABELS), column('freed', 'number', 'places libérées', 'places freed'), column('lost', 'number', 'places perdues ou prises', 'places lost or taken'),
    ],
    rows: edges.flatMap(({ node: { ahead, ...heading } }) => ahead.flatMap(({ nights, until, ...parts }) => (['certain', 'expected'] as const)
      .flatMap((sure) => parts[sure].causes.map(({ cause, freed, lost }): Cell[] => [...headingCells(heading), nights, until, sure, cause, freed, lost])))),
  };
}
