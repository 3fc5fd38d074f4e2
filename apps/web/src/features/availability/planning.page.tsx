import './planning.css';
import { Button, SegmentedControl } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MyPlanningDocument, type PlanningHostFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { PlanningGrid, PlanningLegend, PlanningPatterns } from './planning-grid.js';
import { PlanningTable } from './planning-table.js';

const WEEKS = ['2', '4', '6', '8'] as const;
type View = 'picture' | 'table';

/** The nights to come of one's own hosts: who is there, who is expected, what is free, closed or reserved. */
export default function PlanningPage(): ReactElement {
  const texts = useTexts();
  const { planning: words } = texts;
  const [view, setView] = useState<View>('picture');
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>('4');
  const [from, setFrom] = useState('');
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const [{ data, error, fetching }, again] = useQuery({ query: MyPlanningDocument, variables: { after, from: from || null, nights: Number(weeks) * 7 } });
  const hosts = data?.myPlanning.edges.map(({ node }) => node) ?? [];
  const page = data?.myPlanning.pageInfo;
  return (
    <>
      <h1>{words.title}</h1>
      <div className="row no-print" style={{ alignItems: 'end', marginBottom: '.5rem' }}>
        <SegmentedControl aria-label={words.view} value={view} onChange={(next) => setView(next as View)} data={[{ value: 'picture', label: words.asPicture }, { value: 'table', label: words.asTable }]} />
        <CodeField label={words.length} value={weeks} data={WEEKS.map((value) => ({ value, label: words.weeks(Number(value)) }))} onChange={setWeeks} />
        <DayField label={words.from} value={from} onChange={setFrom} />
        <Button variant="default" onClick={() => print()}>{texts.stays.print}</Button>
      </div>
      {error && !data && <p role="alert">{texts.failed} <Button size="compact-sm" onClick={() => again({ requestPolicy: 'network-only' })}>{texts.retry}</Button></p>}
      {fetching && !data && <p role="status">{texts.loading}</p>}
      {data && hosts.length === 0 && <p>{texts.places.none}</p>}
      {hosts.length > 0 && view === 'picture' && <><PlanningPatterns /><PlanningLegend /></>}
      {hosts.map((host) => <HostNights key={host.hostId} host={host} view={view} />)}
      <div className="row no-print">
        {pages.length > 1 && <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>{words.before}</Button>}
        {page?.hasNextPage && <Button variant="default" onClick={() => setPages([...pages, page.endCursor])}>{words.after}</Button>}
      </div>
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
