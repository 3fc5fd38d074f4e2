import { CAPABILITY_LABELS, SEX_LABELS } from '@ugo/domain/matching/labels';
import { AGE_BAND_LABELS } from '@ugo/domain/placement';
import { NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { FairnessOfQuarterDocument, type FairnessRowFragment, type MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { DataTable } from '../../ui/data-table.js';
import { lengthText } from '../../ui/dates.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { quarterText } from '../../ui/figures.js';
import { labelOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { quarters } from './periods.js';
import { ReadNote } from './read-note.js';

const QUARTERS = 8;
const MS_PER_MINUTE = 60_000;

/** Whether children find a place as fast as each other, one criterion at a time; small groups stay hidden. */
export default function FairnessPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { fairness: words } } = useTexts();
  const language = useLanguage();
  const departement = departementOf(account, 'manager');
  const choices = quarters(departement, QUARTERS, 'over');
  const [quarter, setQuarter] = useState(choices[0]!);
  const query = useQuery({ query: FairnessOfQuarterDocument, variables: { departement, quarter } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro} {words.hiddenWhy}</p>
      <div className="filters"><NativeSelect label={words.quarter} value={quarter} onChange={({ currentTarget }) => setQuarter(currentTarget.value)} data={choices.map((value) => ({ value, label: quarterText(value, language) }))} /></div>
      <Loaded query={query}>
        {({ fairness }) => (fairness.__typename !== 'Fairness' ? <RefusalAlert refusal={fairness} /> : fairness.all.people === 0 ? <><p>{words.nobody}</p><ReadNote {...fairness} /></> : (
          <>
            <Groups caption={words.byAgeBand} all={fairness.all} cells={fairness.byAgeBand} nameOf={(code) => labelOf(AGE_BAND_LABELS, code, language)} />
            <Groups caption={words.bySex} cells={fairness.bySex} nameOf={(code) => labelOf(SEX_LABELS, code, language)} />
            <Groups caption={words.byGroupSize} cells={fairness.byGroupSize} nameOf={words.size} />
            <Groups caption={words.byNeed} cells={fairness.byNeed} nameOf={(code) => labelOf(CAPABILITY_LABELS, code, language)} />
            <ReadNote {...fairness} />
          </>
        ))}
      </Loaded>
      <ExportButtons table="fairness" filters={{ departement, quarter }} />
    </SteeringPage>
  );
}

interface GroupsProps {
  readonly caption: string;
  readonly cells: readonly FairnessRowFragment[];
  readonly all?: FairnessRowFragment;
  readonly nameOf: (code: string) => string;
}

function Groups({ caption, cells, all, nameOf }: GroupsProps): ReactElement {
  const { oversight: { fairness: words } } = useTexts();
  const language = useLanguage();
  const time = (minutes: number | null): string => (minutes === null ? '–' : lengthText(minutes * MS_PER_MINUTE, language));
  const rows = [...cells, ...(all ? [all] : [])].filter(({ people, suppressed }) => people !== 0 || suppressed);
  return (
    <DataTable caption={caption} empty={words.nobody}
      columns={[{ title: words.group }, { title: words.people, isNumber: true }, { title: words.yes, isNumber: true }, { title: words.yes90, isNumber: true }, { title: words.refusals, isNumber: true }, { title: words.rank, isNumber: true }, { title: words.visits, isNumber: true }]}
      rows={rows.map((cell) => ({
        key: cell.code, isTotal: cell.code === 'all', cells: [
          cell.code === 'all' ? words.all : cell.code === 'unknown' ? words.unknown : nameOf(cell.code),
          ...(cell.people === null ? Array.from({ length: 6 }, () => words.hidden) : [
            cell.people, time(cell.yesMedianMinutes), time(cell.yesP90Minutes), cell.refusalsMedian ?? '–', cell.rankMedian ?? '–', cell.visitsFromKm === null ? '–' : words.km(cell.visitsFromKm),
          ]),
        ],
      }))} />
  );
}
