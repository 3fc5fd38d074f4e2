import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { nightText, placesOf, STATES, type Night, type State } from './planning-night.js';

const [WIDTH, HEIGHT, HEAD, FOOT] = [22, 13, 34, 30];
const GAP = 2;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Patterns that tell the states apart without colour, once a page. */
export function PlanningPatterns(): ReactElement {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        <pattern id="pl-granted" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" className="pl-ground" /><rect width="2.5" height="5" className="pl-ink" /></pattern>
        <pattern id="pl-optioned" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" className="pl-ground" /><circle cx="2.5" cy="2.5" r="1.3" className="pl-ink" /></pattern>
        <pattern id="pl-closed" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" className="pl-ground" /><path d="M0 0L6 6M6 0L0 6" className="pl-cross" /></pattern>
      </defs>
    </svg>
  );
}

/** What each drawing means. */
export function PlanningLegend(): ReactElement {
  const { planning: words } = useTexts();
  return (
    <ul className="pl-legend">
      {STATES.map((state) => <li key={state}><svg width="16" height="13" aria-hidden="true"><rect x=".5" y=".5" width="15" height="12" className={`pl-${state}`} /></svg> {words.states[state]}</li>)}
      <li><b aria-hidden="true">+1</b> {words.legend.arriving}</li>
      <li><b aria-hidden="true">−1</b> {words.legend.leaving}</li>
      <li><b aria-hidden="true">A</b> {words.legend.onCall}</li>
      <li><svg width="16" height="6" aria-hidden="true"><rect width="16" height="6" className="pl-holiday" /></svg> {words.legend.holidays}</li>
    </ul>
  );
}

/** Nights from left to right, places from the ground up. Its table twin says the same. */
export function PlanningGrid({ name, nights }: { readonly name: string; readonly nights: readonly Night[] }): ReactElement {
  const { planning: words } = useTexts();
  const most = Math.max(1, ...nights.map(({ installed, extra }) => installed + extra));
  const [width, ground] = [nights.length * WIDTH, HEAD + most * HEIGHT];
  return (
    <div className="pl-scroll" role="region" tabIndex={0} aria-label={words.region(name)}>
      <svg width={width} height={ground + FOOT} role="img" aria-label={words.picture(name, nights.length)}>
        {nights.map((night, index) => <Column key={night.night} night={night} x={index * WIDTH} ground={ground} isFirst={index === 0} />)}
        <path className="pl-line" d={Array.from({ length: most + 1 }, (_, row) => `M0 ${HEAD + row * HEIGHT}H${width}`).join('')} />
      </svg>
    </div>
  );
}

interface ColumnProps {
  readonly night: Night;
  readonly x: number;
  readonly ground: number;
  readonly isFirst: boolean;
}

function Column({ night, x, ground, isFirst }: ColumnProps): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const [weekday, day, month] = dayText(night.night, language).replace(',', '').split(' ');
  const middle = x + WIDTH / 2;
  return (
    <g>
      <title>{nightText(night, texts, language)}</title>
      {isWeekend(night.night) && <rect x={x} y={0} width={WIDTH} height={ground + FOOT} className="pl-weekend" />}
      {night.schoolHoliday && <rect x={x} y={HEAD - 6} width={WIDTH} height={4} className="pl-holiday" />}
      <text x={middle} y={10} className="pl-text">{isFirst || day === '1' ? month?.slice(0, 3) : weekday?.[0]}</text>
      <text x={middle} y={22} className="pl-text">{day}</text>
      {stackOf(night).map(({ state, from, count }) => (
        <rect key={state} x={x + GAP / 2} y={ground - (from + count) * HEIGHT} width={WIDTH - GAP} height={count * HEIGHT} className={`pl-${state}`} />
      ))}
      {night.arriving > 0 && <text x={middle} y={ground + 12} className="pl-text pl-strong">+{night.arriving}</text>}
      {night.leaving > 0 && <text x={middle} y={ground + 12 + (night.arriving > 0 ? 12 : 0)} className="pl-text pl-strong">−{night.leaving}</text>}
      {night.onCall && <text x={middle} y={ground + FOOT - 3} className="pl-text">A</text>}
    </g>
  );
}

/** The states that have places, one upon the other. */
function stackOf(night: Night): { state: State; from: number; count: number }[] {
  const places = placesOf(night);
  let from = 0;
  return STATES.flatMap((state) => {
    const count = places[state];
    if (count <= 0) return [];
    from += count;
    return [{ state, from: from - count, count }];
  });
}
