import { AuditTrail } from '@ugo/access';
import { hashPassword } from '@ugo/account';
import { OfferRefresh } from '@ugo/availability';
import { type CommuneIndex, HostShare, Territory } from '@ugo/directory';
import { type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { DEMO_PASSWORD, type DemoPlaces, STAFFED_FINESS, writeAccounts } from './demo-accounts.js';
import type { DemoRows } from './demo-rows.js';
import { Draw } from './draw.js';
import { importRegister, type RegisteredEstablishment, type RegisterTools } from './import-register.js';
import { inventDepartement } from './invent-departement.js';
import { inventPast } from './invent-past.js';
import { NEIGHBOURS, territoriesOfLoire } from './loire.js';
import type { PastRows } from './past-rows.js';
import { insertRows, writePast, writeRows } from './write-rows.js';

const SEED = 42;
const LOIRE = '42';
/** Foster carers whom the Loire's placement service met in one year. */
const LOIRE_HOMES = 310;
const FULLNESS = 0.93;

/** What loading the demo stands on. */
export interface DemoTools extends RegisterTools {
  readonly clock: Clock;
  readonly offers: OfferRefresh;
  readonly audit: AuditTrail;
  readonly progress: (step: string) => void;
}

/** Loads the Loire and a little of its neighbours, in the caller's transaction: all of it is there, or nothing. */
export async function loadDemo(em: Em, tools: DemoTools): Promise<void> {
  const { progress } = tools;
  progress('démonstration : établissements du registre FINESS');
  const shared = new Set(Object.values(NEIGHBOURS).flatMap(({ finess }) => Object.keys(finess)));
  const register = await importRegister(em, tools, (row) => shared.has(row.finess) || ('departement' in row && row.departement === LOIRE), tools.clock.now());
  progress('démonstration : capacités, familles d’accueil et séjours fictifs');
  const draw = new Draw(SEED);
  const publishers = { establishment: draw.id(), service: draw.id() };
  const loire = await invent(em, tools, register, LOIRE, 'Loire', LOIRE_HOMES, publishers);
  for (const [code, { name, homes }] of Object.entries(NEIGHBOURS)) await share(em, code, await invent(em, tools, register, code, name, homes, publishers), register);
  const territories = territoriesOfLoire(communesOf(tools.communes, LOIRE)).map((territory) => ({ id: draw.id(), departement: LOIRE, ...territory }));
  await insertRows(em, Territory.name, territories);
  progress('démonstration : comptes');
  const siteOf = (finess: string): string => register.find((site) => site.finess === finess)!.id;
  const places = {
    territory: territories.find(({ name }) => name === 'Roanne')!.id, mecs: siteOf(STAFFED_FINESS.mecs), foyer: siteOf(STAFFED_FINESS.foyer),
    service: loire.establishments[0]!.id, home: loire.hosts.find(({ type }) => type === 'fosterHome')!.id,
  };
  const accounts = await writeAccounts(em, places, await hashPassword(DEMO_PASSWORD), tools.clock.now(), draw);
  progress('démonstration : demandes et accueils passés, fictifs');
  await writePast(em, pastOf(tools, loire, places, accounts));
  for (const departement of [LOIRE, ...Object.keys(NEIGHBOURS)]) {
    progress(`démonstration : offres du Département ${departement}`);
    await tools.offers.rebuildOffers(em, departement);
    await tools.audit.write(em, { departement, actorId: null, action: 'loadDemo', subjectType: 'departement', subjectId: departement });
  }
}

const communesOf = (communes: CommuneIndex, departement: string) => [...communes.all()].filter((commune) => commune.departement === departement);

async function invent(
  em: Em, { clock, communes }: DemoTools, register: readonly RegisteredEstablishment[], departement: string, name: string, homes: number, publishers: { establishment: string; service: string },
): Promise<DemoRows> {
  const now = clock.now();
  const rows = inventDepartement({
    departement, name, homes, publishers, now, today: tonight(now, zoneOf(departement)), fullness: FULLNESS, seed: SEED + Number(departement),
    welcoming: register.filter(({ finess }) => finess === STAFFED_FINESS.mecs).map(({ id }) => id),
    establishments: register.filter((site) => site.departement === departement), communes: communesOf(communes, departement),
  });
  await writeRows(em, rows);
  return rows;
}

/** Months of requests, answers and stays behind the Loire; the hosts whose staff has an account begin with what it does itself. */
function pastOf({ clock, communes }: DemoTools, loire: DemoRows, { mecs, foyer, home }: DemoPlaces, accounts: ReadonlyMap<string, string>): PastRows {
  const [now, zone] = [clock.now(), zoneOf(LOIRE)];
  return inventPast(loire, {
    departement: LOIRE, zone, now, today: tonight(now, zone), communes: communesOf(communes, LOIRE).map(({ insee }) => insee),
    worker: accounts.get('enfance@loire.example')!, manager: accounts.get('direction@loire.example')!, onCall: accounts.get('astreinte@loire.example')!,
    quiet: new Set(loire.hosts.flatMap(({ id, establishmentId }) => (establishmentId === mecs || establishmentId === foyer || id === home ? [id] : []))),
  }, new Draw(SEED + 1));
}

/** What the neighbour lets the Loire see and ask; its foster homes stay its own but for two. */
async function share(em: Em, departement: string, { hosts }: DemoRows, register: readonly RegisteredEstablishment[]): Promise<void> {
  const { finess } = NEIGHBOURS[departement]!;
  const decided = new Map(register.map(({ id, finess: number }) => [id, finess[number]]));
  const homes = hosts.filter(({ type }) => type === 'fosterHome').slice(0, 2);
  const units = hosts.filter(({ establishmentId }) => ['asked', 'seen'].includes(decided.get(establishmentId ?? '') ?? 'hidden'));
  await insertRows(em, HostShare.name, [...units, ...homes].map(({ id, establishmentId }) => (
    { hostId: id, neighbour: LOIRE, departement, mayAsk: establishmentId == null || decided.get(establishmentId) === 'asked' })));
}
