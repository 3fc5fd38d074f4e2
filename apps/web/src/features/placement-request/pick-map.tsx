import { Marker } from 'maplibre-gl';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language.js';
import { newMap, showAll } from '../../ui/base-map.js';
import type { Town } from './map-towns.js';

/** A point of the map. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

interface Props { readonly towns: readonly Town[]; readonly start: Spot | null; readonly onSpot: (spot: Spot) => void }

/** Where one place is looked for, a town and its surroundings are seen. */
const NEAR_ZOOM = 10;

/** A map under a cross: what is in its middle is what is meant. A touch brings a point there; so do the arrows of the keyboard. */
export default function PickMap({ towns, start, onSpot }: Props): ReactElement {
  const { map: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const map = newMap(box.current!, words.pick);
    if (!map) {
      setFailed(true);
      return;
    }
    for (const { name, lat, lon } of towns) {
      const label = Object.assign(document.createElement('span'), { className: 'town', textContent: name });
      new Marker({ element: label }).setLngLat([lon, lat]).addTo(map);
      for (const attribute of ['tabindex', 'role', 'aria-label']) label.removeAttribute(attribute);
      label.setAttribute('aria-hidden', 'true'); // what is in the middle is told below
    }
    if (start) map.jumpTo({ center: [start.lon, start.lat], zoom: NEAR_ZOOM });
    else showAll(map, towns);
    const tell = (): void => {
      const { lat, lng } = map.getCenter();
      onSpot({ lat, lon: lng });
    };
    if (start) tell(); // without a start nothing is meant yet
    map.on('moveend', tell);
    map.on('click', ({ lngLat }) => map.panTo(lngLat));
    return () => map.remove();
  }, [towns, start, onSpot, words]);
  return hasFailed ? <p role="status">{words.pickFailed}</p> : <div className="pick-map"><div ref={box} className="places-map" /><span className="cross" aria-hidden="true" /></div>;
}
