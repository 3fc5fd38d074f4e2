import { Inject, Injectable } from '@nestjs/common';
import { IDS } from '@ugo/access';
import { type Day, type HostKind, type Ids, MEASURES } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { HostsDirectory, type HostsListChanges } from './hosts-directory.port.js';
import {
  END_APPROVALS, END_AUTHORISATIONS, END_DEROGATIONS, ESTABLISHMENTS, KNOWN, NEW_APPROVALS, NEW_AUTHORISATIONS, NEW_DEROGATIONS, SAME_DAY_APPROVALS, SAME_DAY_AUTHORISATIONS,
  SAVE_ADDRESSES, SAVE_HOSTS,
} from './hosts-directory.sql.js';
import type { EstablishmentRole, ExistingItem, HostContent, ImportItem } from './import/index.js';
import { saveDefects } from './save-defects.js';
import { inBatches, rowsJson, textArray } from './sql.js';
import { minutesOf } from './wall-time.js';

/** The habilitation of the ASE: every measure but juvenile justice, which has its own. */
const ASE_MEASURES = MEASURES.filter((measure) => measure !== 'juvenileJustice');

type UnitContent = Extract<HostContent, { type: 'unit' }>;
type HomeContent = Extract<HostContent, { type: 'fosterHome' }>;

@Injectable()
export class DatabaseHostsDirectory extends HostsDirectory {
  constructor(@Inject(IDS) private readonly ids: Ids) {
    super();
  }

  override async establishments(em: Em, departement: string, finess: readonly string[]): Promise<Map<string, { kind: HostKind; role: EstablishmentRole }>> {
    const rows = await em.execute<{ finess: string; kind: HostKind }[]>(ESTABLISHMENTS, [departement, textArray(finess)]);
    return new Map(rows.map(({ finess: number, kind }) => [number, { kind, role: kind === 'fosterHome' ? 'placementService' : 'establishment' }]));
  }

  override async known(em: Em, departement: string, keys: readonly string[]): Promise<Map<string, ExistingItem>> {
    const rows = await em.execute<({ key: string } & ExistingItem)[]>(KNOWN, [departement, textArray(keys)]);
    return new Map(rows.map(({ key, ...known }) => [key, known]));
  }

  /** A fixed number of statements a batch. */
  override async write(em: Em, { departement, items, kept, defects, at, night }: HostsListChanges): Promise<string[]> {
    const hostIds: string[] = [];
    for (const batch of inBatches(items)) {
      const saved = await em.execute<{ id: string; key: string }[]>(SAVE_HOSTS, [departement, rowsJson(batch.map((item) => this.host(item)))]);
      const ids = new Map(saved.map(({ id, key }) => [key, id]));
      hostIds.push(...ids.values());
      const units = batch.flatMap(({ key, content }) => (content.type === 'unit' ? [this.authorisation(ids.get(key)!, content, night)] : []));
      const homes = batch.flatMap(({ key, content }) => (content.type === 'fosterHome' ? [this.approval(ids.get(key)!, content, night)] : []));
      for (const statement of [SAME_DAY_AUTHORISATIONS, END_AUTHORISATIONS, NEW_AUTHORISATIONS]) await em.execute(statement, [departement, rowsJson(units)]);
      for (const statement of [SAME_DAY_APPROVALS, END_APPROVALS, NEW_APPROVALS, END_DEROGATIONS, NEW_DEROGATIONS, SAVE_ADDRESSES]) {
        await em.execute(statement, [departement, rowsJson(homes)]);
      }
    }
    const found = defects.map(({ key, defect, line }) => ({ departement, subject: key, defect, line }));
    await saveDefects(em, { source: 'hosts', subjects: kept, departement, found, at, ids: this.ids });
    return hostIds;
  }

  private host({ key, content, hash }: ImportItem<HostContent>) {
    const shared = { id: this.ids.next(), key, digest: hash, type: content.type, capabilities: content.capabilities, siblings: content.siblingsAtMost };
    if (content.type === 'unit') {
      const { admission } = content;
      return {
        ...shared, kind: content.kind, name: content.name, site: content.finess, commune: null,
        opens: admission && minutesOf(admission.from), closes: admission && minutesOf(admission.until), nights: content.openingDays,
      };
    }
    return { ...shared, kind: 'fosterHome', name: `Famille d’accueil ${content.reference}`, site: content.serviceFiness, commune: content.communeInsee, opens: null, closes: null, nights: [1, 2, 3, 4, 5, 6, 7] };
  }

  private authorisation(host: string, { capacity, ages, sexes, measures, careKinds }: UnitContent, from: Day) {
    const { authorised, financed, installed } = capacity;
    return {
      id: this.ids.next(), host, from, authorised, financed: financed ?? authorised, installed: installed ?? authorised, min: ages.from, max: ages.to,
      sexes, measures: measures.length > 0 ? measures : ASE_MEASURES, care: careKinds,
    };
  }

  private approval(host: string, { approval, intermittentPlaces, ages, careKinds, derogation, address }: HomeContent, night: Day) {
    return {
      id: this.ids.next(), host, from: approval.from, until: approval.until, places: approval.places, intermittent: intermittentPlaces, min: ages?.from ?? 0, max: ages?.to ?? 20, care: careKinds,
      night, derogation: this.ids.next(), extra: derogation?.extra ?? null, lasts: derogation?.until ?? null, decision: derogation ? derogation.decision ?? 'décision non communiquée' : null, address,
    };
  }
}
