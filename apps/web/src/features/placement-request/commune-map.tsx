import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, type ReactElement, Suspense, useContext, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { CommuneAtDocument, type CommuneAtQuery, TownsOnMapDocument, WhereIsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { SessionContext } from '../../ui/session-context.js';
import { townsOf } from './map-towns.js';
import type { Spot } from './pick-map.js';
import type { ChosenPlace } from './place.js';

/** Loaded when somebody wants it: the form does without. */
const PickMap = lazy(() => import('./pick-map.js'));

type Commune = NonNullable<CommuneAtQuery['communeAt']>;

/** The commune in the middle of a map: another way to fill the field above, never the only one. */
export function CommuneMap({ value, onChoose }: { readonly value: ChosenPlace | null; readonly onChoose: (commune: Commune) => void }): ReactElement {
  const texts = useTexts();
  const { map: words } = texts;
  const session = useContext(SessionContext);
  const departement = session && departementOf(session.account, 'enfanceWorker');
  const [insee] = useState(value?.insee ?? '');
  const [{ data: sites, error }] = useQuery({ query: TownsOnMapDocument, variables: { departement }, requestPolicy: 'cache-first' });
  const [{ data: begin }] = useQuery({ query: WhereIsDocument, variables: { search: insee }, pause: insee === '', requestPolicy: 'cache-first' });
  const towns = useMemo(() => townsOf(sites), [sites]);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [asked] = useDebouncedValue(spot, 150);
  const [{ data, fetching }] = useQuery({ query: CommuneAtDocument, variables: asked ?? { lat: 0, lon: 0 }, pause: asked === null, requestPolicy: 'cache-first' });
  const isReady = (sites || error) && (insee === '' || begin);
  const there = asked && asked === spot && !fetching ? data?.communeAt ?? null : null;
  return (
    <div className="no-print">
      {isReady ? <Suspense fallback={<p role="status">{texts.loading}</p>}><PickMap towns={towns} start={begin?.communes[0]?.point ?? null} onSpot={setSpot} /></Suspense> : <p role="status">{texts.loading}</p>}
      <div className="row">
        <span className="muted" role="status">{there ? words.middle(there.name, there.postcodes[0] ?? there.insee) : spot && asked === spot && !fetching ? words.nowhere : words.how}</span>
        {there && <Button size="compact-sm" onClick={() => onChoose(there)}>{words.choose(there.name)}</Button>}
      </div>
    </div>
  );
}
