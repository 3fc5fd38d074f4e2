import { Inject, Injectable } from '@nestjs/common';
import { IDS } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { FinessDirectory, type FinessChanges, type KnownEstablishment, type WrittenCount } from './finess-directory.port.js';
import type { FinessContent, ImportItem } from './import/index.js';
import { saveDefects } from './save-defects.js';
import { inBatches, rowsJson, textArray } from './sql.js';

/** Label of the one telephone the register knows; a chain that someone wrote by hand is left alone. */
const SWITCHBOARD = 'standard';

@Injectable()
export class DatabaseFinessDirectory extends FinessDirectory {
  constructor(@Inject(IDS) private readonly ids: Ids) {
    super();
  }

  override async known(em: Em, finess: readonly string[]): Promise<Map<string, KnownEstablishment>> {
    const rows = await em.execute<{ finess: string; departement: string; hash: string; content: Record<string, unknown> }[]>(KNOWN, [textArray(finess)]);
    return new Map(rows.map(({ finess: number, ...known }) => [number, known]));
  }

  override async write(em: Em, { items, kept, defects, at }: FinessChanges): Promise<{ counts: WrittenCount[]; hostIds: string[] }> {
    const saved: { departement: string; isNew: boolean }[] = [];
    for (const batch of inBatches(items)) {
      const rows = rowsJson(batch.map((item) => this.row(item)));
      await em.execute(SAVE_ORGANISATIONS, [rows]);
      saved.push(...await em.execute<{ departement: string; isNew: boolean }[]>(SAVE_ESTABLISHMENTS, [rows]));
    }
    const found = defects.flatMap(({ finess, defect, line }) => {
      const departement = kept.get(finess);
      return departement ? [{ departement, subject: finess, defect, line }] : [];
    });
    await saveDefects(em, { source: 'finess', subjects: [...kept.keys()], departement: null, found, at, ids: this.ids });
    const hosts = await em.execute<{ id: string }[]>(UNITS_OF, [textArray(items.map(({ key }) => key))]);
    return { counts: countsOf(saved), hostIds: hosts.map(({ id }) => id) };
  }

  private row({ content, hash }: ImportItem<FinessContent>) {
    const { finess, departement, kind, name, address, postcode, town, communeInsee, lat, lon, openedOn, telephone } = content;
    return {
      id: this.ids.next(), organisation: this.ids.next(), ej: content.finessEj || finess, finess, departement, kind, name, address, postcode, town, commune: communeInsee, lat, lon,
      opened: openedOn, digest: hash, telephones: telephone ? [{ label: SWITCHBOARD, number: telephone, from: 0, to: 0 }] : [],
    };
  }
}

function countsOf(saved: readonly { departement: string; isNew: boolean }[]): WrittenCount[] {
  const counts = new Map<string, { created: number; updated: number }>();
  for (const { departement, isNew } of saved) {
    const count = counts.get(departement) ?? { created: 0, updated: 0 };
    count[isNew ? 'created' : 'updated'] += 1;
    counts.set(departement, count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([departement, count]) => ({ departement, ...count }));
}

const ROWS = `jsonb_to_recordset(?::jsonb) as r(id uuid, organisation uuid, ej text, finess text, departement text, kind text, name text, address text,
  postcode text, town text, commune text, lat float8, lon float8, opened date, digest text, telephones jsonb)`;

const KNOWN = `
  select e.finess, e.departement, coalesce(e.imported_digest, '') as hash, jsonb_build_object('name', e.name, 'kind', e.kind, 'address', e.address,
    'postcode', e.postcode, 'town', e.town, 'communeInsee', e.commune_insee, 'openedOn', e.opened_on::text,
    'lat', st_y(e.point::geometry), 'lon', st_x(e.point::geometry)) as content
  from establishment e where e.finess = any(?::text[])`;

/** The register gives an organisation's number without its name: a name given by hand stays. */
const SAVE_ORGANISATIONS = `
  insert into organisation (id, departement, finess_ej, name)
  select distinct on (departement, ej) organisation, departement, ej, 'Entité juridique ' || ej from ${ROWS} order by departement, ej, organisation
  on conflict (departement, finess_ej) do nothing`;

const SAVE_ESTABLISHMENTS = `
  insert into establishment (id, departement, organisation_id, finess, kind, name, address, postcode, town, commune_insee, point, telephones, opened_on, imported_digest)
  select r.id, r.departement, o.id, r.finess, r.kind, r.name, r.address, r.postcode, r.town, r.commune,
    case when r.lat is not null then st_makepoint(r.lon, r.lat)::geography end, r.telephones, r.opened, r.digest
  from ${ROWS} join organisation o on o.departement = r.departement and o.finess_ej = r.ej
  on conflict (finess) do update set organisation_id = excluded.organisation_id, kind = excluded.kind, name = excluded.name, address = excluded.address,
    postcode = excluded.postcode, town = excluded.town, commune_insee = excluded.commune_insee, point = excluded.point,
    telephones = case when establishment.telephones = '[]'::jsonb or (jsonb_array_length(establishment.telephones) = 1 and establishment.telephones -> 0 ->> 'label' = '${SWITCHBOARD}')
      then excluded.telephones else establishment.telephones end,
    opened_on = excluded.opened_on, imported_digest = excluded.imported_digest
  returning departement, xmax = 0 as "isNew"`;

const UNITS_OF = 'select h.id from host h join establishment e on e.id = h.establishment_id where e.finess = any(?::text[]) order by h.id';
