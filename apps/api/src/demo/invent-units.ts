import type { AuthorisationRow, HostRow } from '@ugo/directory';
import { addDays, type Day } from '@ugo/domain/kernel';
import type { DemoRows, DepartementOrder, InventedHost, KnownEstablishment } from './demo-rows.js';
import type { Draw } from './draw.js';
import { CHILD_MEASURES, shapesOf, type UnitShape, WELCOMING } from './unit-shapes.js';

/** Décret 2025-900: a pouponnière has at most thirty places. */
const POUPONNIERE_LIMIT = 30;
const EVERY_NIGHT = [1, 2, 3, 4, 5, 6, 7];
/** Monday to Friday. */
const SCHOOL_WEEK = [1, 2, 3, 4, 5];
const HOURS: readonly (readonly [number, number])[] = [[480, 1200], [480, 1320], [540, 1140]];

interface Planned {
  readonly site: KnownEstablishment;
  readonly shape: UnitShape;
  readonly name: string;
  places: number;
}

/** Invents the units of the register's establishments, with their decisions and some of their history (CASF L.313-1). */
export function inventUnits(order: DepartementOrder, draw: Draw, rows: DemoRows): InventedHost[] {
  const planned = order.establishments.flatMap((site) => [
    ...planUnits(site, draw), ...order.welcoming?.includes(site.id) ? [{ site, shape: WELCOMING, name: WELCOMING.name, places: WELCOMING.places[0] }] : [],
  ]);
  if (order.unitPlaces !== undefined) scale(planned, order.unitPlaces);
  return planned.map((unit) => inventUnit(order, unit, draw, rows));
}

function planUnits(site: KnownEstablishment, draw: Draw): Planned[] {
  const { units: [fewest, most], shapes } = shapesOf(site.kind, site.name);
  const count = draw.int(fewest, most);
  const chosen = shapes.length >= count ? draw.some(shapes, count) : Array.from({ length: count }, () => shapes[0]!);
  return chosen.map((shape, index) => ({
    site, shape, places: draw.int(...shape.places),
    name: chosen.filter(({ name }) => name === shape.name).length > 1 ? `${shape.name} ${index + 1}` : shape.name,
  }));
}

/** A lieu de vie (CASF D.316-1) and a pouponnière keep the numbers that bound them; the others share what is left of the total. */
function scale(planned: readonly Planned[], total: number): void {
  const free = planned.filter(({ site, shape }) => site.kind !== 'lieuDeVie' && shape.ages[1] > 2);
  const bound = planned.reduce((sum, unit) => (free.includes(unit) ? sum : sum + unit.places), 0);
  const wanted = free.reduce((sum, { places }) => sum + places, 0);
  let [given, seen] = [0, 0];
  for (const unit of free) {
    seen += unit.places;
    const upTo = Math.round(((total - bound) * seen) / wanted);
    unit.places = Math.max(1, upTo - given);
    given += unit.places;
  }
}

function inventUnit(order: DepartementOrder, { site, shape, name, places }: Planned, draw: Draw, rows: DemoRows): InventedHost {
  const { departement, today } = order;
  const [from, to] = draw.pick(HOURS);
  const anyHour = shape.emergency ?? false;
  const row: HostRow = {
    id: draw.id(), departement, type: 'unit', kind: shape.kind ?? site.kind, reference: null, name: `${site.name} – ${name}`,
    establishmentId: site.id, serviceId: null, communeInsee: null, point: null,
    capabilities: draw.percent(25) ? [...shape.capabilities, ...draw.percent(50) ? ['individualRoom'] : ['mobilityImpairment']].filter(unique) : [...shape.capabilities],
    siblingsAtMost: shape.siblingsAtMost ?? null,
    admissionFrom: anyHour ? null : from, admissionTo: anyHour ? null : to,
    openNights: /INTERNAT/i.test(site.name) ? SCHOOL_WEEK : EVERY_NIGHT,
    closedOn: null, importedDigest: null, fictitious: true,
  };
  rows.hosts.push(row);
  const limited = shape.ages[1] <= 2 ? Math.min(places, POUPONNIERE_LIMIT) : places;
  const lawUntil = decide(row, shape, limited, today, draw, rows);
  return {
    row, places: limited, extra: 0, ages: { min: shape.ages[0], max: shape.ages[1] }, sexes: shape.sexes, care: shape.care, lawUntil,
    longestStay: shape.longestStay, intermittentPlaces: 0, suspended: false, emergency: anyHour, welcoming: shape === WELCOMING,
  };
}

/** The decision in force, fifteen years long (CASF L.313-1), and for some units the smaller one before it. */
function decide(row: HostRow, shape: UnitShape, places: number, today: Day, draw: Draw, rows: DemoRows): Day {
  const since = draw.day(addDays(today, -3600), addDays(today, -200));
  const until = addDays(since, 15 * 365);
  const justice = shape.ages[0] >= 12 && draw.percent(20);
  const base = {
    departement: row.departement, hostId: row.id, minAge: shape.ages[0], maxAge: shape.ages[1], sexes: [...shape.sexes],
    measures: [...shape.measures ?? CHILD_MEASURES, ...justice ? ['juvenileJustice'] : []], careKinds: [...shape.care],
  };
  if (draw.percent(35)) {
    const fewer = Math.max(1, places - draw.int(1, 3));
    rows.authorisations.push({ ...base, ...numbers(fewer), id: draw.id(), from: addDays(since, -draw.int(800, 4000)), until: addDays(since, -1), decision: decisionOf(row, since, draw) } satisfies AuthorisationRow);
  }
  const works = draw.percent(8) && shape.places[1] < 30 && row.kind !== 'lieuDeVie' ? 1 : 0; // a place authorised that does not exist in the walls yet
  rows.authorisations.push({ ...base, ...numbers(places), authorised: places + works, id: draw.id(), from: since, until, decision: decisionOf(row, since, draw) } satisfies AuthorisationRow);
  return until;
}

const numbers = (places: number) => ({ authorised: places, financed: places, installed: places });
const decisionOf = ({ departement }: HostRow, since: Day, draw: Draw): string => `Arrêté ${departement}-${since.slice(0, 4)}-${draw.int(100, 999)} (fictif)`;
const unique = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) === index;
