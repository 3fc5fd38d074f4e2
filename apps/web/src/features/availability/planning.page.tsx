import './planning.css';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, MyPlanningDocument, PlacesChangedDocument, type PlanningHostFragment, ReceivedChangedDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { dayText } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { useLive } from '../../ui/use-live.js';
import { usePages } from '../../ui/use-pages.js';
import { PlanningGrid, PlanningLegend, PlanningPatterns } from './planning-grid.js';
import { PlanningTable } from './planning-table.js';

const WEEKS = ['2', '4', '6', '8'] as const;
type View = 'picture' | 'table';

/** As many are seen at a glance: a name is looked for among more. */
const FEW = 3;

/** What hosts say, and what is asked of them. */
const CHANGES = [PlacesChangedDocument, ReceivedChangedDocument];

/** The nights to come of one's own hosts: who is there, who is expected, what is free, closed or reserved. */
export default function PlanningPage({ account: { departement } }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { planning: words } = texts;
  const [view, setView] = useState<View>('picture');
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>('4');
  const [from, setFrom] = useState('');
  const [name, setName] = useState('');
  const [search] = useDebouncedValue(name.trim(), 200);
  const { after, pager } = usePages(`${weeks} ${from} ${search}`);
  const query = useQuery({ query: MyPlanningDocument, variables: { after, from: from || null, nights: Number(weeks) * 7, search: search || null } });
  useLive(CHANGES, { departement }, query[1]);
  const { data } = query[0];
  const hosts = data?.myPlanning.edges.map(({ node }) => node) ?? [];
  const page = data?.myPlanning.pageInfo;
  const isMany = useRef(false); // and stays so, while fewer are shown
  isMany.current ||= hosts.length > FEW || page?.hasNextPage === true;
  return (
    <>
      <h1>{words.title}</h1>
      <div className="row no-print" style={{ alignItems: 'end', marginBottom: '.5rem' }}>
        <SegmentedControl aria-label={words.view} value={view} onChange={(next) => setView(next as View)} data={[{ value: 'picture', label: words.asPicture }, { value: 'table', label: words.asTable }]} />
        <CodeField label={words.length} value={weeks} data={WEEKS.map((value) => ({ value, label: words.weeks(Number(value)) }))} onChange={setWeeks} />
        <DayField label={words.from} value={from} onChange={setFrom} />
        {isMany.current && <TextInput type="search" label={texts.places.filters.name} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />}
        <Button variant="default" onClick={() => print()}>{texts.stays.print}</Button>
      </div>
      <Asked query={query} empty={hosts.length > 0 ? null : search ? texts.places.noneSuch : texts.places.none} />
      {hosts.length > 0 && view === 'picture' && <><PlanningPatterns /><PlanningLegend /></>}
      {hosts.map((host) => <HostNights key={host.hostId} host={host} view={view} />)}
      {pager(page)}
    </>
  );
}

function HostNights({ host, view }: { readonly host: PlanningHostFragment; readonly view: View }): ReactElement {
  const texts = useTexts();
  const { planning: words, places } = texts;
  const language = useLanguage();
  const [tonight] = host.nights;
  const free = host.nights.find(({ available }) => available > 0);
  const exit = host.nights.find(({ leaving }) => leaving > 0);
  return (
    <section className="pl-host" aria-labelledby={host.hostId}>
      <div className="row spread">
        <h2 id={host.hostId}>{host.name}{host.fictitious && <em className="muted"> ({texts.fictitious.toLowerCase()})</em>}</h2>
        <Link className="no-print" to={`/accueils?lieu=${host.hostId}`} aria-label={`${places.stays} : ${host.name}`}>{places.stays}</Link>
      </div>
      <p className="row muted" style={{ margin: '0 0 .4rem' }}>
        {tonight && <span>{words.summary(tonight.occupied, tonight.installed)}</span>}
        <span>{free ? words.firstFree(dayText(free.night, language), free.available) : words.neverFree}</span>
        {exit && <span>{words.nextExit(dayText(exit.night, language), exit.leaving)}</span>}
      </p>
      {view === 'picture' ? <PlanningGrid name={host.name} nights={host.nights} /> : <PlanningTable name={host.name} nights={host.nights} />}
    </section>
  );
}
