import { Account, hashPassword, RoleAssignment } from '@ugo/account';
import { Availability, Claim } from '@ugo/availability';
import { Approval, Authorisation, Commune, Establishment, Host, HostChanges, HostShare, Organisation, searchKey, Suspension, Territory } from '@ugo/directory';
import type { Role } from '@ugo/domain/kernel';
import { Departement, type Em, inTerritory, type Point } from '@ugo/persistence';
import { idOf } from './directory-world.js';
import type { TestApplication } from './test-application.js';

export const PASSWORD = 'une phrase de passe longue';
export const ROANNE: Point = { lat: 46.0367, lon: 4.0689 };
export const SAINT_ETIENNE: Point = { lat: 45.4397, lon: 4.3872 };
export const LYON: Point = { lat: 45.7640, lon: 4.8357 };

/** A small Loire with named states, for tests of what goes through several rooms. */
export class Loire {
  readonly organisationId = idOf('loire organisation');
  private ids = 0;

  private constructor(private readonly ugo: TestApplication) {}

  /** Counted: the same story gives the same ids. */
  private id(): string {
    return idOf(`loire ${this.ids += 1}`);
  }

  /** Two Départements, three communes, no host. */
  static async empty(ugo: TestApplication): Promise<Loire> {
    const loire = new Loire(ugo);
    await loire.write(async (em) => {
      await em.insertMany(Departement, [{ code: '42', name: 'Loire', zone: 'Europe/Paris' }, { code: '69', name: 'Rhône', zone: 'Europe/Paris' }]);
    });
    await loire.write(async (em) => {
      const commune = (insee: string, name: string, postcode: string, point: Point) => ({ insee, departement: insee.slice(0, 2), name, searchKey: searchKey(name), postcodes: [postcode], point });
      await em.insertMany(Commune, [commune('42187', 'Roanne', '42300', ROANNE), commune('42218', 'Saint-Étienne', '42000', SAINT_ETIENNE), commune('69123', 'Lyon', '69001', LYON)]);
      await em.insertMany(Organisation, ['42', '69'].map((departement) => ({ id: departement === '42' ? loire.organisationId : loire.id(), departement, name: `Association ${departement}` })));
    });
    return loire;
  }

  /** A signed-in account with a role in a Département, narrowed as given; its token. */
  async signedIn(role: Role, departement = '42', scope: { hostId?: string; establishmentId?: string; territoryId?: string } = {}): Promise<string> {
    const id = this.id();
    const email = `${role.toLowerCase()}.${id}@ugo.example`;
    const passwordHash = await hashPassword(PASSWORD);
    await this.write(async (em) => {
      await em.insert(Account, { id, departement, email, displayName: role, passwordHash, disabled: false, createdAt: new Date() });
      await em.insert(RoleAssignment, { id, departement, accountId: id, role, ...scope });
    });
    return this.signIn(email);
  }

  private async signIn(email: string): Promise<string> {
    const { data } = await this.ugo.query('mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedInSession { token } } }', { input: { email, password: PASSWORD } });
    return data!['signIn'].token;
  }

  /** Gives an account the manager's role beside its own, and signs it in anew; its token. */
  async alsoManager(accountId: string): Promise<string> {
    const { email } = await inTerritory(this.ugo.database.orm.em, 'system', async (em) => {
      await em.insert(RoleAssignment, { id: this.id(), departement: '42', accountId, role: 'manager' });
      return em.findOneOrFail(Account, { id: accountId });
    });
    return this.signIn(email);
  }

  /** A unit of an establishment of its own, with places published and confirmed at the test's clock. */
  async unit(name: string, { point = ROANNE, departement = '42', places = 4, ages = [3, 17], published = places, stays = 0, nights = ['2026-11-01', null], kind = 'mecs', ...more }: {
    kind?: 'mecs' | 'lieuDeVie'; point?: Point; departement?: string; places?: number; ages?: [number, number]; published?: number | null; stays?: number; nights?: [from: string, until: string | null]; confidential?: boolean; establishmentId?: string;
  } = {}): Promise<{ hostId: string; establishmentId: string }> {
    const hostId = this.id();
    const establishmentId = more.establishmentId ?? this.id();
    await this.write(async (em) => {
      const organisation = await em.findOneOrFail(Organisation, { departement });
      if (!more.establishmentId) {
        await em.insert(Establishment, {
          id: establishmentId, departement, organisationId: organisation.id, kind, name: `MECS ${name}`, address: '1 rue de la Paix', postcode: '42300', town: 'Roanne',
          communeInsee: point === LYON ? '69123' : point === ROANNE ? '42187' : '42218', point, confidentialAddress: more.confidential ?? false,
          telephones: [{ label: 'veille de nuit', number: '0477000000', from: 0, to: 0 }],
        });
      }
      await em.insert(Host, { id: hostId, departement, type: 'unit', kind, name, establishmentId, communeInsee: null, point: null });
      await em.insert(Authorisation, {
        id: this.id(), departement, hostId, from: '2020-01-01', authorised: places + stays, financed: places + stays, installed: places + stays, minAge: ages[0], maxAge: ages[1],
        sexes: ['female', 'male'], measures: ['judgeOpp', 'prosecutorOpp', 'judicialPlacement', 'provisionalShelter5d'], careKinds: ['emergency', 'relay', 'planned'],
      });
      for (let index = 0; index < stays; index += 1) await em.insert(Claim, { id: this.id(), departement, hostId, firstNight: '2026-01-10', sex: 'female', birthMonth: '2015-03' });
      if (published !== null) await this.declare(em, hostId, departement, published, nights);
    });
    await this.changed([hostId]);
    return { hostId, establishmentId };
  }

  /** A territory of some communes; its id. */
  async territory(name: string, communes: string[]): Promise<string> {
    const id = this.id();
    await this.write((em) => em.insert(Territory, { id, departement: '42', name, communes }));
    return id;
  }

  /** A foster home of its commune's centre. */
  async home(name: string, { places = 1, suspended = false, point = ROANNE }: { places?: number; suspended?: boolean; point?: Point } = {}): Promise<string> {
    const hostId = this.id();
    await this.write(async (em) => {
      await em.insert(Host, { id: hostId, departement: '42', type: 'fosterHome', kind: 'fosterHome', name, communeInsee: point === ROANNE ? '42187' : '42218', point });
      await em.insert(Approval, { id: this.id(), departement: '42', hostId, from: '2020-01-01', places, careKinds: ['emergency', 'relay', 'planned'] });
      if (suspended) await em.insert(Suspension, { id: this.id(), departement: '42', hostId, from: '2026-11-01' });
      await this.declare(em, hostId, '42', places);
    });
    await this.changed([hostId]);
    return hostId;
  }

  /** Lets a neighbour see the host, and ask it or not. */
  async share(hostId: string, departement: string, neighbour: string, mayAsk: boolean): Promise<void> {
    await this.write((em) => em.insert(HostShare, { hostId, departement, neighbour, mayAsk }));
  }

  /** Takes back what {@link share} gave. */
  async unshare(hostId: string): Promise<void> {
    await this.write((em) => em.nativeDelete(HostShare, { hostId }));
  }

  private async declare(em: Em, hostId: string, departement: string, places: number, [from, until]: [string, string | null] = ['2026-11-01', null]): Promise<void> {
    const at = this.ugo.clock.now();
    await em.insert(Availability, {
      id: this.id(), departement, hostId, publishedAt: at, publishedBy: this.id(), publishedAs: 'establishment', from, until, places,
      careKinds: ['emergency', 'relay', 'planned'], capabilities: [], confirmedAt: at, confirmedAs: 'establishment', serviceConfirmedAt: at,
    });
  }

  private changed(hostIds: string[]): Promise<void> {
    return this.write((em) => this.ugo.app.get(HostChanges, { strict: false }).changed(em, hostIds));
  }

  private write<T>(work: (em: Em) => Promise<T>): Promise<T> {
    return inTerritory(this.ugo.database.orm.em, 'system', work);
  }
}
