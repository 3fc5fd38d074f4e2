import { balanceOf } from '../availability/balance.js';
import {
  capacityOf, clip, EVERY_DAY, freePlaces, intersection, isShut, layer, mapRuns, meet, nightsOf, overlay, subtract, WEEKLY_HORIZON_NIGHTS,
  type CapacityRun, type Claim, type FreePlacesInput, type HostCapacity, type OverOccupancyReason, type Run, type Runs, type Span,
} from '../availability/index.js';
import { addDays, type Day } from '../kernel/day.js';
import type { HostHistory } from './history.js';
import { closuresOf, nightAt, wordsOf } from './nights-of-history.js';
import { realisedBeside } from './realised.js';
import type { OccupancySettings } from './settings.js';
import { spansBetween } from './spans.js';
import { addFigures, SUMMED } from './sums.js';
import type { FigureSource, NightFigures, OccupancyRun } from './types.js';

type Ledger = 'permanent' | 'intermittent';

/** A host's history with its instants made nights, once. */
interface Prepared extends HostHistory {
  /** What was the host's word on the nights from `first` to `last`. */
  readonly words: ReturnType<typeof wordsOf>;
  readonly shut: ReturnType<typeof closuresOf>;
  readonly contracted: Runs<number>;
  readonly named: Day | null;
}

/** What is known of a night before it is made figures; a part without a value counts nothing. */
interface Facts {
  readonly capacity?: CapacityRun;
  readonly contracted?: number;
  readonly living?: number;
  readonly held?: number;
  readonly beside?: number;
  readonly ordinary?: number;
  readonly reserved?: number;
  readonly named?: number;
  readonly counted?: boolean;
  readonly overReason?: OverOccupancyReason;
}

/**
 * A host's figures by night over a window; nights on which it has no decision and nobody are left out. Each night is counted from what was
 * known at its end: the host's word of that night, by the very rules of the search, so that the occupied places of tonight are those it sees.
 * Past the last change an open window is told as far as a weekly rhythm is (`WEEKLY_HORIZON_NIGHTS`), or without end where there is none.
 */
export function occupancyOf(history: HostHistory, window: Span, settings: Runs<OccupancySettings>): OccupancyRun[] {
  const host = prepare(history);
  const runs = epochs(host, window, settings).flatMap(({ first, last, value }) => figuresOver(host, { first, last }, value));
  return [...mapRuns(runs, (figures) => figures, sameFigures)];
}

function prepare(history: HostHistory): Prepared {
  return {
    ...history, words: wordsOf(history), shut: closuresOf(history),
    contracted: history.capacity.type === 'unit' ? [] : layer([...history.capacity.approvals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
      .map((it) => nightsOf(it, it.contracted ?? -1))).filter(({ value }) => value >= 0),
    named: history.namedSince === undefined ? history.stays.reduce<Day | null>((least, { first }) => (least === null || first < least ? first : least), null) : history.namedSince,
  };
}

const isWeekly = ({ capacity, stays, expected }: HostHistory): boolean => (capacity.type === 'unit' && !EVERY_DAY.every((day) => capacity.openDays.includes(day)))
  || [...stays, ...expected].some(({ weekdays }) => weekdays && weekdays.length > 0);

/** Spans on which the same words and the same settings hold. A weekly rhythm is unrolled over so many nights only: longer spans are cut. */
function epochs(host: Prepared, window: Span, settings: Runs<OccupancySettings>): Run<OccupancySettings>[] {
  const cuts = host.words.flatMap(({ first, last }) => (last === null ? [first] : [first, addDays(last, 1)]));
  return settings.flatMap(({ value, ...run }) => {
    const shared = intersection(run, window);
    return shared ? spansBetween(shared, cuts).flatMap((span) => (isWeekly(host) ? unrolled(span) : [span])).map((span) => ({ ...span, value })) : [];
  });
}

function unrolled({ first, last }: Span): Span[] {
  const horizon = addDays(first, WEEKLY_HORIZON_NIGHTS - 1);
  if (last === null) return [{ first, last: horizon }];
  return last <= horizon ? [{ first, last }] : [{ first, last: horizon }, ...unrolled({ first: addDays(horizon, 1), last })];
}

function figuresOver(host: Prepared, span: Span, settings: OccupancySettings): Runs<NightFigures> {
  const ledgers: readonly Ledger[] = settings.intermittentCounts && host.capacity.type === 'fosterHome' ? ['permanent', 'intermittent'] : ['permanent'];
  const [permanent, intermittent] = ledgers.map((ledger) => mapRuns(factsOver(host, span, settings, ledger), (facts) => figuresOf(host, settings, ledger, facts), sameFigures));
  const both = intermittent ? overlay<NightFigures, NightFigures, NightFigures>(permanent!, intermittent, (a, b) => (a && b ? together(a, b) : a ?? b), sameFigures) : permanent!;
  return overlay<NightFigures, true, NightFigures>(both, host.named === null ? [] : clip([{ first: host.named, last: null, value: true }], span),
    (figures, named) => figures && (figures.source === 'none' && named ? { ...figures, source: 'stays' } : figures), sameFigures);
}

/** As `host-rows` asks the search, with what was the host's word on these nights. */
function inputOver(host: Prepared, span: Span, ledger: Ledger): FreePlacesInput {
  const mine = ({ intermittent }: { readonly intermittent?: boolean }): boolean => (intermittent ?? false) === (ledger === 'intermittent');
  const words = host.words.filter((it) => mine(it.statement) && meet(it, span));
  const spoke = words.reduce<string | null>((last, { publishedAt }) => (last === null || Date.parse(publishedAt) > Date.parse(last) ? publishedAt : last), null);
  const spokeOn = spoke === null ? null : nightAt(host, spoke);
  const closures = host.shut.filter((it) => meet(it, span)).map(({ first, last, places, reason, madeAt }) => (
    { from: first, until: last, places, reason, counted: spoke !== null && Date.parse(madeAt) <= Date.parse(spoke) }));
  const capacity: HostCapacity = { ...host.capacity, closures: [...host.capacity.closures, ...closures] };
  const exists = intersection(span, { first: host.exists.from ?? span.first, last: host.exists.until });
  const claim = (it: HostHistory['stays'][number] | HostHistory['expected'][number], kind: Claim['kind']): Claim => ({
    kind, first: it.first, last: it.last, sex: 'female', counted: kind === 'stay' && spokeOn !== null && it.first < spokeOn,
    intermittent: it.intermittent ?? false, reserved: it.reserved ?? false, ...(it.weekdays ? { weekdays: it.weekdays } : {}),
  });
  return {
    window: span, ledger, capacity: exists ? capacityOf(capacity, exists) : [],
    statements: words.map(({ statement }) => statement),
    claims: [...host.stays.filter((it) => meet(it, span)).map((it) => claim(it, 'stay')), ...host.expected.filter((it) => meet(it, span)).map((it) => claim(it, it.kind))],
    overOccupancies: words.flatMap(({ over, statement: { from, until } }) => (over ? [{ ...over, from, until }] : [])),
    reserved: ledger === 'intermittent' ? [] : host.reserved,
  };
}

function factsOver(host: Prepared, span: Span, settings: OccupancySettings, ledger: Ledger): Runs<Facts> {
  const input = inputOver(host, span, ledger);
  const balance = balanceOf(input);
  const free = freePlaces(input, balance);
  const stays = host.stays.filter((it) => (it.intermittent ?? false) === (ledger === 'intermittent'));
  const parts: Record<keyof Facts, Runs<Facts[keyof Facts]>> = {
    capacity: input.capacity.map((run) => ({ first: run.first, last: run.last, value: run })),
    contracted: ledger === 'permanent' ? host.contracted : [],
    living: balance.living, held: balance.held,
    beside: realisedBeside(stays, span, settings),
    ordinary: free.free.map(({ first, last, places }) => ({ first, last, value: places })),
    reserved: free.reserved.map(({ first, last, places }) => ({ first, last, value: places })),
    named: subtract(balance.claimed, balance.held),
    counted: layer(input.statements.map((it) => nightsOf(it, it.kind === 'counts'))),
    overReason: layer(input.overOccupancies.map((it) => nightsOf(it, it.reason))),
  };
  return Object.entries(parts).reduce<Runs<Facts>>((facts, [part, runs]) => (runs.length === 0 ? facts : overlay<Facts, Facts[keyof Facts], Facts>(facts, clip(runs, span),
    (known = {}, value) => (value === undefined ? known : { ...known, [part]: value }), () => false)), []);
}

/** One account's figures on a night, or undefined where it has no decision and nobody. */
function figuresOf({ capacity: { type } }: HostHistory, settings: OccupancySettings, ledger: Ledger, facts: Facts): NightFigures | undefined {
  const { capacity: run, living = 0, held = 0, beside = 0, counted = false, named = 0 } = facts;
  if (!run && living === 0 && held === 0 && beside === 0) return undefined;
  const apart = ledger === 'intermittent';
  const places = (number: number): number => (run ? (apart ? run.intermittent : number) : 0);
  const authorised = places((run?.authorised ?? 0) + (run?.derogated ?? 0));
  const base = {
    authorised, financed: places(run?.financed ?? 0), installed: places(run?.installed ?? 0),
    contracted: places(type === 'unit' ? authorised : facts.contracted ?? authorised),
  };
  const asked = type === 'unit' ? settings.unitBase : settings.fosterHomeBase === 'contracted' ? 'contracted' : 'authorised';
  const open = run ? (apart ? run.openIntermittent : run.open) : 0;
  const over = Math.max(0, living - authorised);
  const source: FigureSource = counted ? (named > 0 ? 'mixed' : 'counts') : named > 0 ? 'stays' : 'none';
  return {
    source, ...base,
    capacityDays: run && !isShut(run.closures) ? base[asked] : 0,
    open, closed: run ? (apart ? run.intermittent - open : run.closed) : 0,
    occupied: living, realised: living + beside, held, available: (facts.ordinary ?? 0) + (facts.reserved ?? 0),
    over, overReason: over > 0 ? facts.overReason ?? null : null,
  };
}

/** Both accounts of a foster home as one. */
function together(a: NightFigures, b: NightFigures): NightFigures {
  const sources = [a.source, b.source].filter((source) => source !== 'none');
  const source: FigureSource = new Set(sources).size > 1 ? 'mixed' : sources[0] ?? 'none';
  return { ...addFigures(a, b), source, overReason: a.overReason ?? b.overReason };
}

const sameFigures = (a: NightFigures, b: NightFigures): boolean => a.source === b.source && a.overReason === b.overReason && SUMMED.every((figure) => a[figure] === b[figure]);
