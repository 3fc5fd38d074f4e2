import type { ReactElement } from 'react';
import { pathOf } from './path-of.js';

const [WIDTH, HEIGHT] = [96, 24];

/** The shape of a row at a glance, beside its figures: from nothing to full, or to its own highest. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }): ReactElement {
  const top = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (index: number): number => (values.length < 2 ? WIDTH / 2 : 2 + (index / (values.length - 1)) * (WIDTH - 4));
  const y = (value: number): number => HEIGHT - 2 - (value / top) * (HEIGHT - 4);
  return <svg className="line-0 spark" width={WIDTH} height={HEIGHT} aria-hidden="true"><path d={pathOf(values, x, y)} fill="none" strokeWidth="1.5" /></svg>;
}
