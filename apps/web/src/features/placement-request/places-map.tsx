import { Marker } from 'maplibre-gl';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language.js';
import { newMap, showAll } from './base-map.js';
import type { MapPoint } from './map-points.js';

interface Props { readonly points: readonly MapPoint[]; readonly from: { readonly lat: number; readonly lon: number } | null }

/** Pins bear the rank of the best proposal a host is in, and lead to it. */
export default function PlacesMap({ points, from }: Props): ReactElement {
  const { map: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const map = newMap(box.current!, words.label);
    if (!map) {
      setFailed(true);
      return;
    }
    for (const { rank, name, lat, lon } of [...points].reverse()) {
      const pin = Object.assign(document.createElement('a'), { href: `#proposition-${rank}`, className: rank === 1 ? 'pin first' : 'pin', textContent: String(rank) });
      pin.setAttribute('aria-label', words.pin(rank, name));
      new Marker({ element: pin }).setLngLat([lon, lat]).addTo(map);
    }
    if (from) {
      const start = Object.assign(document.createElement('span'), { className: 'start', title: words.from });
      start.setAttribute('role', 'img');
      start.setAttribute('aria-label', words.from);
      new Marker({ element: start }).setLngLat([from.lon, from.lat]).addTo(map);
    }
    showAll(map, from ? [...points, from] : points);
    return () => map.remove();
  }, [points, from, words]);
  return hasFailed ? <p role="status">{words.failed}</p> : <div ref={box} className="places-map" />;
}
