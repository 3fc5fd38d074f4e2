import { Marker } from 'maplibre-gl';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/language.js';
import { newMap, showAll } from './base-map.js';

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

/** Where hosts are; the first pins lie over the others. */
export default function PlacesMap({ label, pins, from = null }: Props): ReactElement {
  const { map: words } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const map = newMap(box.current!, label);
    if (!map) {
      setFailed(true);
      return;
    }
    for (const pin of [...pins].reverse()) new Marker({ element: elementOf(pin) }).setLngLat([pin.lon, pin.lat]).addTo(map);
    if (from) {
      const start = Object.assign(document.createElement('span'), { className: 'start', title: words.from });
      start.setAttribute('role', 'img');
      start.setAttribute('aria-label', words.from);
      new Marker({ element: start }).setLngLat([from.lon, from.lat]).addTo(map);
    }
    showAll(map, from ? [...pins, from] : pins);
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
