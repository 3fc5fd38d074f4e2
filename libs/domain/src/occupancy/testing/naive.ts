import { sleepsOn, type ClosureReason } from '../../availability/index.js';
import { addDays, weekday, within, type Day } from '../../kernel/day.js';
import type { HostHistory } from '../history.js';
import type { OccupancySettings } from '../settings.js';
import type { FigureSource, NightFigures } from '../types.js';

/**
 * The same figures counted on one night alone, without runs: the other opinion that tests compare with. Instants are told by their UTC
 * hour: before four in the morning the night is the evening before, which holds in metropolitan France.
 */
export function naiveNight(history: HostHistory, night: Day, settings: OccupancySettings): NightFigures | undefined {
  const permanent = ledgerNight(history, night, settings, false);
  const apart = settings.intermittentCounts && history.capacity.type === 'fosterHome' ? ledgerNight(history, night, settings, true) : undefined;
  const both = permanent && apart ? added(permanent, apart) : permanent ?? apart;
  const named = history.stays.some(({ first }) => first <= night);
  return both && { ...both, source: both.source === 'none' && named ? 'stays' : both.source };
}

const nightOf = (instant: string): Day => (Number(instant.slice(11, 13)) < 4 ? addDays(instant.slice(0, 10), -1) : instant.slice(0, 10));
const covers = ({ from, until }: { readonly from: Day; readonly until: Day | null }, night: Day): boolean => within(night, from, until);
const newest = <T extends { readonly from: Day; readonly until: Day | null }>(items: readonly T[], night: Day): T | undefined => {
  let found: T | undefined;
  for (const item of items) if (covers(item, night) && (!found || item.from >= found.from)) found = item;
  return found;
};

function placesOn(history: HostHistory, night: Day) {
  const { capacity, exists } = history;
  if (!covers({ from: exists.from ?? '0000-01-01', until: exists.until }, night)) return undefined;
  const derogated = capacity.derogations.filter((it) => covers(it, night)).reduce((total, { places }) => total + places, 0);
  if (capacity.type === 'unit') {
    const it = newest(capacity.authorisations, night);
    return it && { number: it.authorised, derogated, financed: it.financed ?? it.authorised, installed: it.installed ?? it.authorised, contracted: it.authorised + derogated, intermittent: 0 };
  }
  const it = newest(capacity.approvals, night);
  if (!it || capacity.suspensions.some((suspension) => covers(suspension, night))) return undefined;
  const number = Math.min(3, it.places);
  return { number, derogated, financed: number, installed: number, contracted: it.contracted ?? number + derogated, intermittent: it.intermittent };
}

function shutOn(history: HostHistory, night: Day, spoke: string | null) {
  const closures: { places: number | 'all'; counted: boolean; reason: ClosureReason }[] = history.closures
    .filter((it) => covers(it, night) && (it.reopenedAt === null || night < nightOf(it.reopenedAt)))
    .map(({ places, reason, madeAt }) => ({ places, reason, counted: spoke !== null && madeAt <= spoke }));
  const { capacity } = history;
  const leave = capacity.type === 'fosterHome' && capacity.leave.some((it) => covers(it, night));
  const rest = capacity.type === 'unit' && !sleepsOn(night, capacity.openDays) && capacity.openDays.length < 7;
  const all = leave || rest || closures.some(({ places }) => places === 'all');
  const partial = closures.filter(({ places }) => places !== 'all');
  return { all, places: partial.reduce((total, { places }) => total + Number(places), 0), unknown: partial.reduce((total, { places, counted }) => total + (counted ? 0 : Number(places)), 0) };
}

function ledgerNight(history: HostHistory, night: Day, settings: OccupancySettings, apart: boolean): NightFigures | undefined {
  const mine = ({ intermittent = false }: { readonly intermittent?: boolean }): boolean => intermittent === apart;
  const sleeps = ({ first, last, weekdays }: { readonly first: Day; readonly last: Day | null; readonly weekdays?: readonly number[] | null }): boolean => (
    within(night, first, last) && (!weekdays || weekdays.length === 0 || weekdays.includes(weekday(night))));
  const words = history.statements.filter(({ statement, publishedAt, supersededAt }) => mine(statement) && nightOf(publishedAt) <= night && (supersededAt === null || nightOf(supersededAt) > night));
  const spoke = words.map(({ publishedAt }) => publishedAt).sort().at(-1) ?? null;
  const said = words.filter(({ statement }) => covers(statement, night)).at(-1)?.statement;
  const moved = (movements: readonly { readonly on: Day }[]): number => movements.filter(({ on }) => on <= night).length;
  const counted = said?.kind === 'counts' ? said.occupied - moved(said.exits) + moved(said.entries) : 0;
  const offered = said && (said.kind === 'counts' ? said.capacity - counted : said.places);

  const stays = history.stays.filter((it) => mine(it) && sleeps(it));
  const expected = history.expected.filter((it) => mine(it) && sleeps(it));
  const known = stays.filter(({ first }) => spoke !== null && first < nightOf(spoke)).length;
  const fresh = stays.length - known + expected.length;
  const present = Math.max(known, counted) + fresh;
  const occupied = Math.max(0, present - expected.length);

  const exits = settings.exitDayCounts ? history.stays.filter((it) => mine(it) && it.exitOn === night).length : 0;
  const away = stays.filter(({ absences }) => absences.some(({ kind, first, last }) => within(night, first, last) && night >= addDays(first, settings.absenceNights[kind]))).length;
  const realised = occupied + exits - away;

  const places = placesOn(history, night);
  if (!places && occupied === 0 && expected.length === 0 && realised === 0) return undefined;
  const shut = shutOn(history, night, spoke);
  const usable = !places ? 0 : apart ? places.intermittent : Math.min(places.number, places.installed) + places.derogated;
  const closed = shut.all ? usable : apart ? 0 : Math.min(usable, shut.places);
  const open = usable - closed;
  const authorised = !places ? 0 : apart ? places.intermittent : places.number + places.derogated;

  const overs = words.filter(({ over, statement }) => over !== null && covers(statement, night));
  const lawful = Math.max(0, open + (apart ? 0 : overs.reduce((total, { over }) => total + (over?.places ?? 0), 0)) - present);
  const stated = offered === undefined ? undefined : Math.max(0, shut.all ? 0 : offered - fresh - (places ? shut.unknown : 0));
  const offer = places ? Math.min(lawful, stated ?? Infinity) : 0;
  const quota = apart ? 0 : history.reserved.filter((it) => within(night, it.first, it.last)).reduce((total, it) => total + it.places, 0)
    - [...stays, ...expected].filter((it) => it.reserved).length;
  const kept = Math.min(offer, Math.max(0, quota));
  const available = (stated === undefined || !places ? 0 : Math.max(0, Math.min(lawful - kept, stated - kept))) + kept;

  const over = Math.max(0, occupied - authorised);
  const source: FigureSource = said?.kind === 'counts' ? (stays.length > 0 ? 'mixed' : 'counts') : stays.length > 0 ? 'stays' : 'none';
  const base = { authorised, financed: apart ? authorised : places?.financed ?? 0, installed: apart ? authorised : places?.installed ?? 0, contracted: apart ? authorised : places?.contracted ?? 0 };
  const asked = history.capacity.type === 'unit' ? settings.unitBase : settings.fosterHomeBase === 'contracted' ? 'contracted' : 'authorised';
  return {
    source, ...base, capacityDays: shut.all ? 0 : base[asked], open, closed, occupied, realised, held: expected.length, available, over,
    overReason: over > 0 ? overs.at(-1)?.over?.reason ?? null : null,
  };
}

function added(a: NightFigures, b: NightFigures): NightFigures {
  const total = { ...a } as Record<string, unknown>;
  for (const [figure, value] of Object.entries(b)) if (typeof value === 'number') total[figure] = (a[figure as keyof NightFigures] as number) + value;
  const source = a.source === 'none' ? b.source : b.source === 'none' || a.source === b.source ? a.source : 'mixed';
  return { ...total as unknown as NightFigures, source, overReason: a.overReason ?? b.overReason };
}
