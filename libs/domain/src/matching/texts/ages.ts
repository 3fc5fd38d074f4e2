import type { Figures } from '../result.js';
import { number, yearsFr } from './format.js';

/** "de moins de 6 ans", "de 6 à 12 ans", "de 6 ans": a range whose figures are `minAge` and `maxAge`, completed years. */
export function agedFr(figures: Figures): string {
  const [min, max] = [number(figures, 'minAge'), number(figures, 'maxAge')];
  if (min === 0) return `de moins de ${yearsFr(max + 1)}`;
  return min === max ? `de ${yearsFr(min)}` : `de ${min} à ${yearsFr(max)}`;
}

/** "under 6", "aged 6 to 12", "aged 6". */
export function agedEn(figures: Figures): string {
  const [min, max] = [number(figures, 'minAge'), number(figures, 'maxAge')];
  if (min === 0) return `under ${max + 1}`;
  return min === max ? `aged ${min}` : `aged ${min} to ${max}`;
}
