import { HOST_KINDS } from '@ugo/domain/kernel';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, OccupancyDocument, type OccupancyQuery, PlacesChangedDocument, WaitingNowDocument, type WaitingNowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { rateText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { useLive } from '../../ui/use-live.js';
import { AlertList } from './alert-list.js';
import { tonightIn } from './periods.js';
import { PlacesTable } from './places-table.js';
import { SitesMap } from './sites-map.js';
import { SourceNote } from './source-note.js';

const CHANGES = [PlacesChangedDocument];

/** Territories of a Département: more would be another country’s. */
const MOST_TERRITORIES = 40;

/** One screen: who waits, what presses, and where the places are. */
export default function TodayPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { today: words } } = useTexts();
  const language = useLanguage();
  const departement = departementOf(account, 'manager');
  const night = tonightIn(departement);
  const waiting = useQuery({ query: WaitingNowDocument, variables: { departement } });
  const span = { departement, step: 'month', from: `${night.slice(0, 7)}-01`, until: night, after: null };
  const kinds = useQuery({ query: OccupancyDocument, variables: { ...span, by: 'kind', first: HOST_KINDS.length } });
  const territories = useQuery({ query: OccupancyDocument, variables: { ...span, by: 'territory', first: MOST_TERRITORIES } });
  useLive(CHANGES, { departement }, (options) => { for (const [, again] of [waiting, kinds, territories]) again(options); });
  return (
    <SteeringPage title={words.title(dayText(night, language))}>
      <div className="tiles">
        <Loaded query={waiting}>{(data) => <WaitingTiles data={data} />}</Loaded>
        {kinds[0].data && <PlacesTiles data={kinds[0].data} />}
      </div>
      <AlertList departement={departement} waiting={waiting[0].data ?? null} silent={silentHosts(kinds[0].data)} />
      <Loaded query={kinds}>{({ occupancy }) => (occupancy.__typename === 'OccupancyFigures' ? <PlacesTable caption={words.byKind} heading={words.kind} figures={occupancy} hasTotal /> : <RefusalAlert refusal={occupancy} />)}</Loaded>
      <Loaded query={territories}>{({ occupancy }) => occupancy.__typename === 'OccupancyFigures' && <PlacesTable caption={words.byTerritory} heading={words.territory} figures={occupancy} />}</Loaded>
      <SitesMap departement={departement} night={night} />
      <details className="more prose">
        <summary>{words.rates}</summary>
        <ul>{words.rateTexts.map((text) => <li key={text}>{text}</li>)}</ul>
      </details>
      {kinds[0].data?.occupancy.__typename === 'OccupancyFigures' && <SourceNote figures={kinds[0].data.occupancy} />}
      <p><Link to="/pilotage/occupation">{words.more}</Link></p>
    </SteeringPage>
  );
}

const totalOf = (data: OccupancyQuery | undefined) => (data?.occupancy.__typename === 'OccupancyFigures' ? data.occupancy.total.at(-1) : undefined);
const silentHosts = (data: OccupancyQuery | undefined): number => totalOf(data)?.hosts.none ?? 0;

function WaitingTiles({ data: { waitingNow, decidedNotCarriedOut: decided } }: { readonly data: WaitingNowQuery }): ReactElement {
  const { oversight: { today: words } } = useTexts();
  const longer = waitingNow.bands.filter(({ fromHours }) => fromHours >= 24).reduce((all, { children, others }) => all + children + others, 0);
  const reported = decided.bands.filter((band) => band.reported).reduce((all, { children, others }) => all + children + others, 0);
  return (
    <>
      <div className="tile">
        <Link to="/pilotage/attente"><strong>{words.children(waitingNow.children)}</strong> {words.waiting}</Link>
        <p className="muted">{waitingNow.requests === 0 ? words.nobody : [waitingNow.others > 0 && words.others(waitingNow.others), words.longer(longer)].filter(Boolean).join(', ')}</p>
      </div>
      <div className="tile">
        <Link to="/pilotage/attente"><strong>{words.children(decided.children)}</strong> {words.decided}</Link>
        {reported > 0 && <p className="over">{words.reported(reported)}</p>}
      </div>
    </>
  );
}

function PlacesTiles({ data }: { readonly data: OccupancyQuery }): ReactElement | null {
  const { oversight: { today: words } } = useTexts();
  const language = useLanguage();
  const total = totalOf(data);
  if (!total) return null;
  const { instant, reallyAvailable } = total;
  return (
    <>
      <div className="tile"><Link to="/pilotage/occupation"><strong>{words.places(reallyAvailable.part)}</strong> {words.free}</Link><p className="muted">{words.ofOpen(reallyAvailable.whole)}</p></div>
      <div className="tile"><Link to="/pilotage/occupation"><strong>{rateText(instant, language)}</strong> {words.occupied}</Link><p className="muted">{words.occupiedOf(instant.part, instant.whole)}</p></div>
    </>
  );
}
