import { Button } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { PlacesOnMapDocument, type RequestWholeFragment, WhereIsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { pointsOf } from './map-points.js';

/** Loaded when somebody wants it: the first page does without. */
const PlacesMap = lazy(() => import('../../ui/places-map.js'));

/** The proposals on a map, for who asks for it; the list beside it is complete without. */
export function ResultsMap({ searchId, request }: { readonly searchId: string; readonly request: RequestWholeFragment }): ReactElement {
  const texts = useTexts();
  const { map: words } = texts;
  const [isShown, setShown] = useState(false);
  const insee = request.asked?.from?.insee ?? '';
  const [{ data, error }] = useQuery({ query: PlacesOnMapDocument, variables: { id: searchId }, pause: !isShown, requestPolicy: 'cache-first' });
  const [{ data: start }] = useQuery({ query: WhereIsDocument, variables: { search: insee }, pause: !isShown || !insee, requestPolicy: 'cache-first' });
  const { points, without } = useMemo(() => pointsOf(data), [data]);
  // The map is made anew when they change.
  const pins = useMemo(() => points.map(({ hostId, rank, name, lat, lon }) => ({ key: hostId, lat, lon, text: String(rank), label: words.pin(rank, name), href: `#proposition-${rank}`, ...(rank === 1 ? { look: 'first' as const } : {}) })), [points, words]);
  return (
    <div className="no-print" style={{ marginBottom: '.6rem' }}>
      <Button size="compact-sm" variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? words.hide : words.show}</Button>
      {isShown && error && !data && <p role="alert">{texts.failed}</p>}
      {isShown && !data && !error && <p role="status">{texts.loading}</p>}
      {isShown && data && (
        <>
          <Suspense fallback={<p role="status">{texts.loading}</p>}><PlacesMap label={words.label} pins={pins} from={start?.communes[0]?.point ?? null} /></Suspense>
          <p className="muted">{words.same} {without > 0 && words.notOn(without)} {words.source}.</p>
        </>
      )}
    </div>
  );
}
