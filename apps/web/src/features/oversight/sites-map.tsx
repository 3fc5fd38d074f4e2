import { Button } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';
import { PlacesBySiteDocument, type PlacesBySiteQuery, SitePointsDocument, type SitePointsQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { numberText } from '../../ui/figures.js';
import { useEveryPage } from '../../ui/use-every-page.js';

/** Loaded when somebody wants it: the first page does without. */
const PlacesMap = lazy(() => import('../../ui/places-map.js'));

const placesOf = ({ occupancy }: PlacesBySiteQuery) => (occupancy.__typename === 'OccupancyFigures' ? occupancy : null);
const pointsOf = ({ establishments }: SitePointsQuery) => establishments;

interface Props { readonly departement: string; readonly night: string }

/** The Département on a map, for who asks for it: each establishment with its places of tonight, and the same as a table. */
export function SitesMap(props: Props): ReactElement {
  const { oversight: { map: words } } = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <section className="no-print">
      <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? words.hide : words.show}</Button>
      {isShown && <Shown {...props} />}
    </section>
  );
}

function Shown({ departement, night }: Props): ReactElement {
  const texts = useTexts();
  const { oversight: { map: words, today } } = texts;
  const language = useLanguage();
  const places = useEveryPage(PlacesBySiteDocument, { departement, night }, placesOf);
  const points = useEveryPage(SitePointsDocument, { departement }, pointsOf);
  const sites = useMemo(() => (places.nodes ?? []).map(({ key, label, periods }) => ({ key, name: label ?? words.noSite, tonight: periods.at(-1)! }))
    .sort((one, other) => other.tonight.reallyAvailable.part - one.tonight.reallyAvailable.part || one.name.localeCompare(other.name)), [places.nodes, words]);
  const pins = useMemo(() => {
    const known = new Map((points.nodes ?? []).map(({ id, point }) => [id, point]));
    return sites.flatMap(({ key, name, tonight: { reallyAvailable: { part } } }) => {
      const point = known.get(key);
      return point ? [{ key, lat: point.lat, lon: point.lon, text: String(part), label: words.pin(name, part), ...(part === 0 ? { look: 'none' as const } : {}) }] : [];
    });
  }, [sites, points.nodes, words]);
  if (places.hasFailed || points.hasFailed) return <p role="alert">{texts.failed} <Button size="compact-sm" onClick={() => { places.again(); points.again(); }}>{texts.retry}</Button></p>;
  if (!places.nodes || !points.nodes) return <p role="status">{texts.loading}</p>;
  return (
    <>
      <Suspense fallback={<p role="status">{texts.loading}</p>}><PlacesMap label={words.label} pins={pins} /></Suspense>
      <p className="muted">{words.same} {sites.length > pins.length && words.notOn(sites.length - pins.length)} {texts.map.source}.</p>
      <DataTable caption={words.table} columns={[{ title: words.site }, { title: today.freeNow, isNumber: true }, { title: today.present, isNumber: true }]}
        rows={sites.map(({ key, name, tonight: { reallyAvailable, instant } }) => ({
          key, cells: [name, <strong key="free">{numberText(reallyAvailable.part, language)}</strong>, `${numberText(instant.part, language)} / ${numberText(instant.whole, language)}`],
        }))} />
    </>
  );
}
