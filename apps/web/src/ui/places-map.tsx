import 'maplibre-gl/dist/maplibre-gl.css';
import './places-map.css';
import { LngLatBounds, Map as MapLibre, Marker, NavigationControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/language.js';
import contoursUrl from './departements.geojson?url';

setWorkerUrl(workerUrl); // from this origin: the policy allows no other

/** Something that stands on the map, and is said beside it too. */
export interface Pin {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  /** A number, or next to nothing: it stands in a small circle. */
  readonly text: string;
  /** What it says to who can’t see it. */
  readonly label: string;
  /** Where it leads on the page; absent = nowhere. */
  readonly href?: string;
  readonly look?: 'first' | 'none';
}

interface Props { readonly label: string; readonly pins: readonly Pin[]; readonly from?: { readonly lat: number; readonly lon: number } | null }

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

/** Where hosts are; the first pins lie over the others. */
export default function PlacesMap({ label, pins, from = null }: Props): ReactElement {
  const { map: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let map: MapLibre;
    try {
      map = new MapLibre({
        container: box.current!, attributionControl: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0, locale: { 'Map.Title': label },
        style: style(document.documentElement.dataset['mantineColorScheme'] === 'dark'),
      });
    } catch {
      setFailed(true); // no WebGL here
      return;
    }
    map.addControl(new NavigationControl({ showCompass: false }));
    const bounds = new LngLatBounds();
    for (const pin of [...pins].reverse()) {
      new Marker({ element: elementOf(pin) }).setLngLat([pin.lon, pin.lat]).addTo(map);
      bounds.extend([pin.lon, pin.lat]);
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
  }, [label, pins, from, words]);
  return hasFailed ? <p role="status">{words.failed}</p> : <div ref={box} className="places-map" />;
}

function elementOf({ text, label, href, look }: Pin): HTMLElement {
  const element = href ? Object.assign(document.createElement('a'), { href }) : document.createElement('span');
  Object.assign(element, { className: look ? `pin ${look}` : 'pin', textContent: text, title: label });
  if (!href) element.setAttribute('role', 'img');
  element.setAttribute('aria-label', label);
  return element;
}
