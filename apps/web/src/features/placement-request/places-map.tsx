import 'maplibre-gl/dist/maplibre-gl.css';
import './places-map.css';
import { LngLatBounds, Map as MapLibre, Marker, NavigationControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language.js';
import contoursUrl from './departements.geojson?url';
import type { MapPoint } from './map-points.js';

setWorkerUrl(workerUrl); // from this origin: the policy allows no other

interface Props { readonly points: readonly MapPoint[]; readonly from: { readonly lat: number; readonly lon: number } | null }

/** Mainland France, where there is nothing else to show. */
const FRANCE = new LngLatBounds([-5, 42], [8.5, 51]);

/** Contours alone, bundled: no tile is asked of anybody, so nobody learns where one looks. */
function style(isDark: boolean): StyleSpecification {
  return {
    version: 8,
    sources: { contours: { type: 'geojson', data: new URL(contoursUrl, location.href).href } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': isDark ? '#1b2326' : '#dfe9ec' } },
      { id: 'land', type: 'fill', source: 'contours', paint: { 'fill-color': isDark ? '#2c3539' : '#fbfaf6' } },
      { id: 'edge', type: 'line', source: 'contours', paint: { 'line-color': isDark ? '#7d8a90' : '#8a959a', 'line-width': 1 } },
    ],
  };
}

/** Pins bear the rank of the best proposal a host is in, and lead to it. */
export default function PlacesMap({ points, from }: Props): ReactElement {
  const { map: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let map: MapLibre;
    try {
      map = new MapLibre({
        container: box.current!, attributionControl: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0, locale: { 'Map.Title': words.label },
        style: style(document.documentElement.dataset['mantineColorScheme'] === 'dark'),
      });
    } catch {
      setFailed(true); // no WebGL here
      return;
    }
    map.addControl(new NavigationControl({ showCompass: false }));
    const bounds = new LngLatBounds();
    for (const { rank, name, lat, lon } of [...points].reverse()) {
      const pin = Object.assign(document.createElement('a'), { href: `#proposition-${rank}`, className: rank === 1 ? 'pin first' : 'pin', textContent: String(rank) });
      pin.setAttribute('aria-label', words.pin(rank, name));
      new Marker({ element: pin }).setLngLat([lon, lat]).addTo(map);
      bounds.extend([lon, lat]);
    }
    if (from) {
      const start = Object.assign(document.createElement('span'), { className: 'start', title: words.from });
      start.setAttribute('role', 'img');
      start.setAttribute('aria-label', words.from);
      new Marker({ element: start }).setLngLat([from.lon, from.lat]).addTo(map);
      bounds.extend([from.lon, from.lat]);
    }
    map.fitBounds(bounds.isEmpty() ? FRANCE : bounds, { animate: false, padding: 50, maxZoom: 9 });
    return () => map.remove();
  }, [points, from, words]);
  return hasFailed ? <p role="status">{words.failed}</p> : <div ref={box} className="places-map" />;
}
