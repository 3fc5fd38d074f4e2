import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, notFound, type Refusal, Refused } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Commune, Territory } from './directory.schema.js';
import type { SetTerritoryInput } from './dto/decisions.inputs.js';
import type { TerritoryView } from './reference.types.js';
import { inBatches, textArray } from './sql.js';

/** Names a part of a Département and the communes it is made of. */
@Injectable()
export class SetTerritory {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: SetTerritoryInput): Promise<TerritoryView | Refusal> {
    const { departement, communes, territoryId } = input;
    return orTaken('name', this.directory.onPlace(actor, departement, { permission: 'directory.manage', action: 'setTerritory', input }, async (em) => {
      // Territories of a Département change one at a time: two at once could take the same commune.
      await em.execute(`select pg_advisory_xact_lock(hashtext('territory ' || ?))`, [departement]);
      const known = await em.execute<{ id: string; communes: string[] }[]>('select id, communes from territory where departement = ?', [departement]);
      const before = known.find(({ id }) => id === territoryId);
      if (territoryId && !before) throw new Refused(notFound());
      refuseIf([
        ...(await em.count(Commune, { insee: { $in: communes }, departement }) < communes.length ? [wrong('communes', 'unknownCommune')] : []),
        ...(known.some((other) => other !== before && other.communes.some((insee) => communes.includes(insee))) ? [wrong('communes', 'communeOfOther')] : []),
      ]);
      const answer = { id: before?.id ?? this.ids.next(), departement, name: input.name.trim(), communes: [...communes].sort() };
      if (before) await em.nativeUpdate(Territory, { id: before.id }, { name: answer.name, communes: answer.communes });
      else await em.insert(Territory, answer);
      for (const batch of inBatches(await hostsOf(em, departement, [...communes, ...before?.communes ?? []]))) await this.directory.hostsTouched(em, batch);
      return { answer, subjectType: 'territory', subjectId: answer.id, details: { communes: communes.length } };
    }));
  }
}

async function hostsOf(em: Em, departement: string, communes: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(`
    select h.id from host h left join establishment e on e.id = h.establishment_id
    where h.departement = ? and coalesce(h.commune_insee, e.commune_insee) = any(?::text[]) order by h.id`, [departement, textArray(communes)]);
  return rows.map(({ id }) => id);
}
