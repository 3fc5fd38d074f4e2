import type { Day } from '../kernel/day.js';
import { SEXES, MEASURES } from '../kernel/vocabulary.js';
import { CLOSURE_OF_LEAVE } from './codes.js';
import type { Approval, Authorisation, CapacityRun, Closure, ClosureInForce, HostCapacity, Period } from './capacity.types.js';
import { openNights } from './opening.js';
import { clip, layer, overlay, stack, valueOn, type Run, type Runs, type Span } from './segments.js';

/** CASF L.421-5: at most three children hosted permanently and continuously in a foster home. */
export const FOSTER_HOME_LIMIT = 3;

/** A foster home takes children and young adults until the day before the 21st birthday (CASF L.222-5, L.421-5). */
export const FOSTER_HOME_AGES = { min: 0, max: 20 } as const;

/** An approval is for the Aide sociale à l'enfance; the juvenile justice has families of its own. */
const FOSTER_HOME_MEASURES = MEASURES.filter((measure) => measure !== 'juvenileJustice');

type Terms = Omit<CapacityRun, keyof Span | 'derogated' | 'closures' | 'closed' | 'open' | 'openIntermittent'>;
type Base = Omit<CapacityRun, keyof Span>;

const sameText = <T>(a: T, b: T): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A period as a run of its nights. */
export const nightsOf = <T>(period: Period, value: T): Run<T> => ({ first: period.from, last: period.until, value });

/** Where two decisions overlap the one that began last is in force. */
const byBeginning = <T extends Period>(periods: readonly T[]): T[] => [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

const termsOfUnit = (it: Authorisation): Terms => ({
  authorised: it.authorised,
  financed: it.financed ?? it.authorised,
  installed: it.installed ?? it.authorised,
  intermittent: 0,
  ages: it.ages, sexes: it.sexes, measures: it.measures, care: it.care,
});

function termsOfHome(it: Approval): Terms {
  const places = Math.min(it.places, FOSTER_HOME_LIMIT);
  return {
    authorised: places, financed: places, installed: places, intermittent: it.intermittent,
    ages: FOSTER_HOME_AGES, sexes: SEXES, measures: FOSTER_HOME_MEASURES, care: null,
  };
}

function termsOf(host: HostCapacity): Runs<Terms> {
  if (host.type === 'unit') return layer(byBeginning(host.authorisations).map((it) => nightsOf(it, termsOfUnit(it))), sameText);
  const approved = layer(byBeginning(host.approvals).map((it) => nightsOf(it, termsOfHome(it))), sameText);
  const suspended = layer(host.suspensions.map((it) => nightsOf(it, true)));
  return overlay<Terms, boolean, Terms>(approved, suspended, (terms, cut) => (cut ? undefined : terms), sameText);
}

/** Closures and leave, each in force on its nights, kept in a stable order so that equal nights merge. */
function closuresOf(host: HostCapacity): Runs<readonly ClosureInForce[]> {
  const leave: Closure[] = host.type === 'unit' ? [] : host.leave.map(({ from, until, kind }) => (
    { from, until, places: 'all', reason: CLOSURE_OF_LEAVE[kind], counted: false }));
  return byBeginning([...host.closures, ...leave]).reduce<Runs<readonly ClosureInForce[]>>((below, { reason, places, counted, ...period }) => (
    period.until !== null && period.until < period.from ? below
      : overlay<readonly ClosureInForce[], ClosureInForce, readonly ClosureInForce[]>(below, [nightsOf(period, { reason, places, counted })],
        (others = [], one) => (one ? [...others, one] : others), sameText)), []);
}

/** Places that the decisions and the walls allow, whatever is closed: the smaller of authorised and installed, plus derogations. */
export const usablePlaces = ({ authorised, installed, derogated }: Pick<CapacityRun, 'authorised' | 'installed' | 'derogated'>): number => (
  Math.min(authorised, installed) + derogated);

/** Whether the host takes nobody at all. */
export const isShut = (closures: readonly ClosureInForce[]): boolean => closures.some(({ places }) => places === 'all');

function withClosures(base: Terms & { derogated: number }, closures: readonly ClosureInForce[]): Base {
  const usable = usablePlaces(base);
  const shut = isShut(closures);
  const closed = shut ? usable : Math.min(usable, closures.reduce((total, { places }) => total + Number(places), 0));
  return { ...base, closures, closed, open: usable - closed, openIntermittent: shut ? 0 : base.intermittent };
}

const CLOSED_TODAY: ClosureInForce = { reason: 'openingDays', places: 'all', counted: false };

/**
 * The capacity of a host on the nights of `window`: what the decisions in force allow, less closures, leave and closed days of the week.
 * With an open window, a unit that closes some days is told two years ahead (`WEEKLY_HORIZON_NIGHTS`).
 */
export function capacityOf(host: HostCapacity, window: Span): readonly CapacityRun[] {
  const derogated = stack(host.derogations.map((it) => nightsOf(it, it.places)));
  const terms = overlay<Terms, number, Terms & { derogated: number }>(clip(termsOf(host), window), derogated,
    (base, added = 0) => (base ? { ...base, derogated: added } : undefined), sameText);
  const closed = overlay<Terms & { derogated: number }, readonly ClosureInForce[], Base>(terms, closuresOf(host),
    (base, closures = []) => (base ? withClosures(base, closures) : undefined), sameText);
  const weekly = host.type === 'unit' ? openNights(host.openDays, window) : [{ ...window, value: true as const }];
  const runs = overlay<Base, true, Base>(closed, weekly,
    (base, open) => (base && !open ? withClosures(base, [...base.closures, CLOSED_TODAY]) : base), sameText);
  return runs.map(({ first, last, value }) => ({ first, last, ...value }));
}

/** Whether the home's approval is suspended on any night of the span: such a home vanishes from every search. */
export function isSuspended(host: HostCapacity, span: Span): boolean {
  return host.type === 'fosterHome' && clip(host.suspensions.map((it) => nightsOf(it, true)), span).length > 0;
}

/** The capacity on one night, or undefined where no decision is in force. */
export function capacityOn(capacity: readonly CapacityRun[], night: Day): CapacityRun | undefined {
  return valueOn(capacity.map((run) => ({ first: run.first, last: run.last, value: run })), night);
}
