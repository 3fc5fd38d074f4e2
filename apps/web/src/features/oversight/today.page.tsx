import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, PlacesTonightDocument, type PlacesTonightQuery, WaitingNowDocument, type WaitingNowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText, momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { rateText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { AlertList } from './alert-list.js';
import { tonightIn } from './periods.js';
import { PlacesTable } from './places-table.js';

/** One screen: who waits, what presses, and where the places are. */
export default function TodayPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { today: words } } = useTexts();
  const language = useLanguage();
  const departement = departementOf(account, 'manager');
  const night = tonightIn(departement);
  const waiting = useQuery({ query: WaitingNowDocument, variables: { departement } });
  const places = useQuery({ query: PlacesTonightDocument, variables: { departement, from: `${night.slice(0, 7)}-01`, until: night } });
  return (
    <SteeringPage title={words.title(dayText(night, language))}>
      <ul className="tiles">
        <Loaded query={waiting}>{(data) => <WaitingTiles data={data} />}</Loaded>
        <Loaded query={places}>{(data) => <PlacesTiles data={data} />}</Loaded>
      </ul>
      <AlertList departement={departement} waiting={waiting[0].data ?? null} silent={silentHosts(places[0].data)} />
      <Loaded query={places}>{(data) => <Places data={data} />}</Loaded>
    </SteeringPage>
  );
}

const silentHosts = (data: PlacesTonightQuery | undefined): number => (data?.byKind.__typename === 'OccupancyFigures' ? data.byKind.total[0]?.hosts.none ?? 0 : 0);

function WaitingTiles({ data: { waitingNow, decidedNotCarriedOut: decided } }: { readonly data: WaitingNowQuery }): ReactElement {
  const { oversight: { today: words } } = useTexts();
  const longer = waitingNow.bands.filter(({ fromHours }) => fromHours >= 24).reduce((all, { children, others }) => all + children + others, 0);
  const reported = decided.bands.filter((band) => band.reported).reduce((all, { children, others }) => all + children + others, 0);
  return (
    <>
      <li className="tile">
        <Link to="/pilotage/attente"><strong>{words.children(waitingNow.children)}</strong> {words.waiting}</Link>
        <p className="muted">{waitingNow.requests === 0 ? words.nobody : [waitingNow.others > 0 && words.others(waitingNow.others), words.longer(longer)].filter(Boolean).join(', ')}</p>
      </li>
      <li className="tile">
        <Link to="/pilotage/attente"><strong>{words.children(decided.children)}</strong> {words.decided}</Link>
        <p className={reported > 0 ? 'over' : 'muted'}>{words.reported(reported)}</p>
      </li>
    </>
  );
}

function PlacesTiles({ data }: { readonly data: PlacesTonightQuery }): ReactElement | null {
  const { oversight: { today: words } } = useTexts();
  const language = useLanguage();
  const [total] = data.byKind.__typename === 'OccupancyFigures' ? data.byKind.total : [];
  if (!total) return null;
  const { instant, reallyAvailable } = total;
  return (
    <>
      <li className="tile"><Link to="/pilotage/occupation"><strong>{words.places(reallyAvailable.part)}</strong> {words.free}</Link><p className="muted">{words.ofOpen(reallyAvailable.whole)}</p></li>
      <li className="tile"><Link to="/pilotage/occupation"><strong>{rateText(instant, language)}</strong> {words.occupied}</Link><p className="muted">{words.occupiedOf(instant.part, instant.whole)}</p></li>
    </>
  );
}

function Places({ data: { byKind, byTerritory } }: { readonly data: PlacesTonightQuery }): ReactElement {
  const { oversight: { today: words, steering } } = useTexts();
  const language = useLanguage();
  if (byKind.__typename !== 'OccupancyFigures') return <RefusalAlert refusal={byKind} />;
  const sources = byKind.total[0]?.hosts;
  return (
    <>
      <PlacesTable caption={words.byKind} heading={words.kind} rows={byKind.edges.map(({ node }) => node)} total={byKind.total} />
      {byTerritory.__typename === 'OccupancyFigures' && <PlacesTable caption={words.byTerritory} heading={words.territory} rows={byTerritory.edges.map(({ node }) => node)} />}
      <details className="more prose">
        <summary>{words.rates}</summary>
        <ul>{words.rateTexts.map((text) => <li key={text}>{text}</li>)}</ul>
      </details>
      <p className="muted">
        {steering.readAt(momentText(byKind.computedAt, language))} {sources && words.from(sources.stays, sources.counts, sources.mixed)} {byKind.pendingHosts > 0 && words.pending(byKind.pendingHosts)}
        {' '}<Link to="/pilotage/occupation">{words.more}</Link>
      </p>
    </>
  );
}
