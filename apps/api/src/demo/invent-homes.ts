import type { HostRow } from '@ugo/directory';
import { addDays } from '@ugo/domain/kernel';
import type { DemoRows, DepartementOrder, InventedHost, KnownCommune } from './demo-rows.js';
import type { Draw } from './draw.js';

const CAPABILITIES = ['infantCare', 'medicalCare', 'intellectualDisability', 'autism', 'behaviouralDisorder', 'frenchAsForeignLanguage', 'petFree', 'mobilityImpairment', 'individualRoom', 'psychologicalCare'];
const STREETS = ['chemin des Genêts', 'rue des Tilleuls', 'impasse du Lavoir', 'route des Crêts', 'allée des Noisetiers', 'rue de la Forge', 'chemin du Moulin', 'rue des Écoles'];
const AGE_WISHES: readonly (readonly [number, number])[] = [[0, 20], [0, 6], [0, 12], [3, 12], [3, 17], [6, 17], [10, 20], [0, 17]];
const HOME_MOST = 3;

/** Invents the foster homes of a Département and the service that employs the carers. No family exists. */
export function inventHomes(order: DepartementOrder, draw: Draw, rows: DemoRows): InventedHost[] {
  if (order.homes === 0) return [];
  const serviceId = inventService(order, draw, rows);
  const weights = clusters(order.communes, draw);
  const places = homePlaces(order, draw);
  return places.map((approved, index) => inventHome(order, serviceId, order.communes[draw.weighted(weights)]!, approved, index, draw, rows));
}

/** Where families live: towns first, then a heavy tail, because carers bring their neighbours to the trade. */
function clusters(communes: readonly KnownCommune[], draw: Draw): number[] {
  const rank = new Map(draw.shuffled(communes).sort((a, b) => b.postcodes.length - a.postcodes.length).map(({ insee }, index) => [insee, index]));
  return communes.map(({ insee }) => 1 / (rank.get(insee)! + 6));
}

/** Approved places of each home: drawn, or spread so that they make the total asked. */
function homePlaces({ homes, homePlaces: total }: DepartementOrder, draw: Draw): number[] {
  const places = Array.from({ length: homes }, () => 1 + draw.weighted([30, 48, 22]));
  if (total === undefined) return places;
  let left = total - places.reduce((sum, count) => sum + count, 0);
  for (let tries = 0; left !== 0 && tries < homes * 50; tries += 1) {
    const index = draw.int(0, homes - 1);
    const step = Math.sign(left);
    const next = places[index]! + step;
    if (next < 1 || next > HOME_MOST) continue;
    places[index] = next;
    left -= step;
  }
  return places;
}

function inventService({ departement, name, communes }: DepartementOrder, draw: Draw, rows: DemoRows): string {
  const [organisationId, id] = [draw.id(), draw.id()];
  const seat = [...communes].sort((a, b) => b.postcodes.length - a.postcodes.length || (a.insee < b.insee ? -1 : 1))[0]!;
  rows.organisations.push({ id: organisationId, departement, finessEj: null, siret: null, name: `Service de placement familial, ${name} (fictif)`, fictitious: true });
  rows.establishments.push({
    id, departement, organisationId, finess: null, kind: 'fosterHome', name: `Placement familial, ${name} (fictif)`, address: null,
    postcode: seat.postcodes[0] ?? null, town: seat.name, communeInsee: seat.insee, point: null,
    telephones: [{ label: 'secrétariat', number: fictionalTelephone(draw), from: 480, to: 1080 }, { label: 'astreinte', number: fictionalTelephone(draw), from: 1080, to: 480 }],
    confidentialAddress: false, openedOn: null, closedOn: null, importedDigest: null, fictitious: true,
  });
  return id;
}

function inventHome(order: DepartementOrder, serviceId: string, commune: KnownCommune, places: number, index: number, draw: Draw, rows: DemoRows): InventedHost {
  const { departement, today, homes } = order;
  const reference = `AF-${departement}-${String(index + 1).padStart(4, '0')}`;
  const row: HostRow = {
    id: draw.id(), departement, type: 'fosterHome', kind: 'fosterHome', reference, name: `Famille d’accueil ${reference}`, establishmentId: null, serviceId,
    communeInsee: commune.insee, point: null, capabilities: draw.some(CAPABILITIES, draw.weighted([45, 35, 15, 5])), siblingsAtMost: null,
    admissionFrom: null, admissionTo: null, openNights: [1, 2, 3, 4, 5, 6, 7], closedOn: null, importedDigest: null, fictitious: true,
  };
  if (!draw.percent(25)) [row.admissionFrom, row.admissionTo] = [420, 1320];
  rows.hosts.push(row);
  rows.homeAddresses.push({ hostId: row.id, departement, address: `${draw.int(1, 60)} ${draw.pick(STREETS)}, ${commune.postcodes[0] ?? ''} ${commune.name} (fictif)`, telephone: fictionalTelephone(draw) });
  const own = { departement, hostId: row.id };

  const since = draw.day(addDays(today, -1750), addDays(today, -60));
  const until = addDays(since, 5 * 365); // an approval lasts five years (CASF D.421-12)
  const [minAge, maxAge] = draw.pick(AGE_WISHES);
  const care = ['planned', ...draw.percent(55) ? ['relay'] : [], ...draw.percent(45) ? ['emergency'] : [], ...draw.percent(25) ? ['sequential'] : [], ...maxAge > 17 && draw.percent(30) ? ['youngAdult'] : []];
  const intermittentPlaces = draw.percent(15) ? 1 : 0;
  if (draw.percent(40)) {
    rows.approvals.push({ ...own, id: draw.id(), from: addDays(since, -5 * 365), until: addDays(since, -1), places: Math.max(1, places - draw.int(0, 1)), intermittentPlaces: 0, contracted: null, minAge, maxAge, careKinds: care });
  }
  rows.approvals.push({ ...own, id: draw.id(), from: since, until, places, intermittentPlaces, contracted: places, minAge, maxAge, careKinds: care });

  const suspended = index % Math.max(2, Math.ceil(homes / 2)) === 7; // one or two in a Département
  if (suspended) rows.suspensions.push({ ...own, id: draw.id(), from: addDays(today, -draw.int(5, 60)), until: addDays(today, draw.int(30, 90)) });
  const extra = !suspended && places === HOME_MOST && draw.percent(10) ? 1 : 0;
  if (extra) rows.derogations.push({ ...own, id: draw.id(), from: addDays(today, -draw.int(20, 200)), until: addDays(today, draw.int(60, 300)), extraPlaces: 1, decision: `Dérogation ${reference} (fictive)` });
  addLeave(own, order, draw, rows);
  return { row, places, extra, ages: { min: minAge, max: maxAge }, sexes: ['female', 'male'], care, lawUntil: until, longestStay: 3000, intermittentPlaces, suspended, emergency: care.includes('emergency'), welcoming: false };
}

/** Holidays to come for some, now for a few, and the monthly weekend of rest (CASF L.423-33, L.423-33-1). */
function addLeave(own: { departement: string; hostId: string }, { today }: DepartementOrder, draw: Draw, rows: DemoRows): void {
  if (draw.percent(12)) {
    const first = addDays(today, draw.int(-4, 120));
    rows.leave.push({ ...own, id: draw.id(), kind: 'annualLeave', firstNight: first, lastNight: addDays(first, draw.int(6, 20)) });
  }
  if (draw.percent(15)) {
    const first = addDays(today, draw.int(2, 28));
    rows.leave.push({ ...own, id: draw.id(), kind: 'restWeekend', firstNight: first, lastNight: addDays(first, 1) });
  }
}

/** A number of the range that ARCEP keeps for fiction: nobody answers it. */
export function fictionalTelephone(draw: Draw): string {
  return `063998${String(draw.int(0, 9999)).padStart(4, '0')}`;
}
