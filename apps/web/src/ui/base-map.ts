import 'maplibre-gl/dist/maplibre-gl.css';
import './places-map.css';
import { LngLatBounds, Map as MapLibre, NavigationControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import contoursUrl from './departements.geojson?url';

setWorkerUrl(workerUrl); // from this origin: the policy allows no other

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

/** A map of the Départements under a title of its own; null where there is no WebGL. */
export function newMap(container: HTMLElement, title: string): MapLibre | null {
  try {
    const map = new MapLibre({
      container, attributionControl: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0, locale: { 'Map.Title': title },
      style: style(document.documentElement.dataset['mantineColorScheme'] === 'dark'),
    });
    return map.addControl(new NavigationControl({ showCompass: false }));
  } catch {
    return null;
  }
}

/** Shows these places, whole, and their surroundings. */
export function showAll(map: MapLibre, places: readonly { readonly lat: number; readonly lon: number }[]): void {
  const bounds = new LngLatBounds();
  for (const { lat, lon } of places) bounds.extend([lon, lat]);
  map.fitBounds(bounds.isEmpty() ? FRANCE : bounds, { animate: false, padding: 50, maxZoom: 9 });
}
