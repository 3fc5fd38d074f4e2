import { createHash } from 'node:crypto';
import { Account, RoleAssignment, Session } from '@ugo/account';
import { Approval, Authorisation, Commune, Establishment, Host, HostShare, Leave, Organisation, Territory } from '@ugo/directory';
import type { Role } from '@ugo/domain/kernel';
import { type Database, Departement, type Em, inTerritory } from '@ugo/persistence';

/** A fixed id, told by a word: the same in every run. */
export function idOf(word: string): string {
  const hex = createHash('sha256').update(word).digest('hex');
  return `01935000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

/** What narrows a role. */
export interface Narrowing { readonly territoryId?: string; readonly organisationId?: string; readonly establishmentId?: string; readonly hostId?: string }

/** Signs an account in with one role, without the time a password takes; gives its token. */
export async function signedIn(database: Database, word: string, role: Role, departement = '42', narrowing: Narrowing = {}): Promise<string> {
  const token = `token-of-${word}-`.padEnd(40, 'x');
  await inTerritory(database.orm.em as Em, 'system', async (em) => {
    const id = idOf(`account ${word}`);
    const now = new Date('2026-11-20T21:00:00Z');
    await em.insert(Account, { id, departement, email: `${word.toLowerCase()}@ugo.example`, displayName: word, passwordHash: null, disabled: false, createdAt: now });
    await em.insert(RoleAssignment, { id: idOf(`role ${word}`), departement, accountId: id, role, ...narrowing });
    await em.insert(Session, {
      id: idOf(`session ${word}`), departement, accountId: id, tokenHash: createHash('sha256').update(token).digest('hex'),
      // Never idle: specs move the clock.
      createdAt: now, lastSeenAt: new Date('2098-01-01T00:00:00Z'), expiresAt: new Date('2099-01-01T00:00:00Z'), endedAt: null,
    });
  });
  return token;
}

const COMMUNES = [
  { insee: '42218', departement: '42', name: 'Saint-Étienne', searchKey: 'SAINT ETIENNE', postcodes: ['42000', '42100'], point: { lat: 45.4339, lon: 4.3903 } },
  { insee: '42187', departement: '42', name: 'Roanne', searchKey: 'ROANNE', postcodes: ['42300'], point: { lat: 46.0449, lon: 4.0797 } },
  { insee: '42147', departement: '42', name: 'Montbrison', searchKey: 'MONTBRISON', postcodes: ['42600'], point: { lat: 45.6009, lon: 4.0671 } },
  { insee: '69123', departement: '69', name: 'Lyon', searchKey: 'LYON', postcodes: ['69001', '69002'], point: { lat: 45.7577, lon: 4.8351 } },
];

/** A small Loire beside a Rhône: sites, units, foster homes. Everything in it is invented. */
export async function seedDirectory(database: Database): Promise<void> {
  await inTerritory(database.orm.em as Em, 'system', (em) => em.insertMany(Departement, [
    { code: '42', name: 'Loire', zone: 'Europe/Paris' }, { code: '69', name: 'Rhône', zone: 'Europe/Paris' },
  ]));
  await inTerritory(database.orm.em as Em, 'system', async (em) => {
    await em.insertMany(Commune, COMMUNES);
    await em.insertMany(Territory, [
      { id: idOf('Saint-Étienne'), departement: '42', name: 'Saint-Étienne', communes: ['42218'] },
      { id: idOf('Roanne'), departement: '42', name: 'Roanne', communes: ['42187'] },
    ]);
    await em.insertMany(Organisation, [
      { id: idOf('ANEF'), departement: '42', finessEj: null, siret: null, name: 'ANEF', fictitious: true },
      { id: idOf('Rhône PEP'), departement: '69', finessEj: null, siret: null, name: 'PEP', fictitious: true },
    ]);
    const site = { organisationId: idOf('ANEF'), departement: '42', postcode: '42300', town: 'Roanne', communeInsee: '42187', fictitious: true };
    await em.insertMany(Establishment, [
      { ...site, id: idOf('MECS'), finess: '420009458', kind: 'mecs', name: 'MECS de Roanne', address: '1 rue du Test', point: { lat: 46.04, lon: 4.07 }, confidentialAddress: false,
        telephones: [{ label: 'veilleur', number: '0477000001', from: 1320, to: 420 }, { label: 'secrétariat', number: '0477000002', from: 480, to: 1080 }] },
      { ...site, id: idOf('Secret'), finess: null, kind: 'parentChildCentre', name: 'Centre discret', address: '2 rue Cachée', point: { lat: 46.05, lon: 4.06 }, confidentialAddress: true,
        telephones: [{ label: 'accueil', number: '0477000003', from: 0, to: 0 }] },
      { ...site, id: idOf('Service'), finess: null, kind: 'fosterHome', name: 'Placement familial', address: '3 rue du Test', point: { lat: 46.04, lon: 4.08 }, confidentialAddress: false,
        telephones: [{ label: 'astreinte', number: '0477000004', from: 0, to: 0 }] },
      { ...site, departement: '69', organisationId: idOf('Rhône PEP'), id: idOf('Lyon site'), finess: null, kind: 'mecs', name: 'MECS de Lyon', address: '4 rue du Test', postcode: '69001', town: 'Lyon', communeInsee: '69123',
        point: { lat: 45.76, lon: 4.84 }, confidentialAddress: false, telephones: [] },
    ]);
    const unit = { type: 'unit' as const, fictitious: true, openNights: [1, 2, 3, 4, 5, 6, 7] };
    await em.insertMany(Host, [
      { ...unit, id: idOf('Grands'), departement: '42', kind: 'mecs', name: 'Les grands', establishmentId: idOf('MECS'), siblingsAtMost: 3, admissionFrom: 480, admissionTo: 1320, capabilities: ['nightStaff'] },
      { ...unit, id: idOf('Mères'), departement: '42', kind: 'parentChildCentre', name: 'Mères et enfants', establishmentId: idOf('Secret'), openNights: [1, 2, 3, 4, 5] },
      { ...unit, id: idOf('Lyon unité'), departement: '69', kind: 'mecs', name: 'Unité de Lyon', establishmentId: idOf('Lyon site') },
      { ...homeOf('AF-1', '42147') }, ...['AF-2', 'AF-3', 'AF-4'].map((name) => homeOf(name, '42187')),
    ]);
    const dated = { departement: '42', from: '2020-01-01', until: null };
    const law = { ...dated, authorised: 12, financed: 10, installed: 11, minAge: 12, maxAge: 17, sexes: ['female', 'male'], measures: ['judicialPlacement'], careKinds: ['emergency', 'planned'], decision: '2020-1' };
    await em.insertMany(Authorisation, [
      { ...law, id: idOf('auth 1'), hostId: idOf('Grands'), until: '2024-12-31', authorised: 8, financed: 8, installed: 8, careKinds: [] },
      { ...law, id: idOf('auth 2'), hostId: idOf('Grands'), from: '2025-01-01' }, { ...law, id: idOf('auth 3'), hostId: idOf('Mères') },
      { ...law, id: idOf('auth 4'), departement: '69', hostId: idOf('Lyon unité') },
    ]);
    await em.insertMany(Approval, ['AF-1', 'AF-2', 'AF-3', 'AF-4'].map((name) => (
      { ...dated, id: idOf(`approval ${name}`), hostId: idOf(name), places: 2, intermittentPlaces: 1, minAge: 3, maxAge: 12, careKinds: ['relay'] })));
    await em.insert(Leave, { id: idOf('leave'), departement: '42', hostId: idOf('AF-1'), kind: 'annualLeave', firstNight: '2026-12-20', lastNight: '2026-12-27' });
    await em.insert(HostShare, { hostId: idOf('Lyon unité'), neighbour: '42', departement: '69', mayAsk: true });
  });
}

function homeOf(name: string, communeInsee: string) {
  return {
    type: 'fosterHome' as const, fictitious: true, openNights: [1, 2, 3, 4, 5, 6, 7], id: idOf(name), departement: '42', kind: 'fosterHome' as const,
    reference: name, name: `Famille d’accueil ${name}`, serviceId: idOf('Service'), communeInsee,
  };
}
