import { Injectable } from '@nestjs/common';
import { type Actor, cursorId, type Page, pageOf, Work } from '@ugo/access';
import type { OrganisationsArgs } from './dto/organisations.args.js';
import type { OrganisationView } from './establishment.types.js';
import { foldedSql, likeWords } from './folded-sql.js';
import { searchKey } from './geography/index.js';
import { textArray } from './sql.js';

/** Organisations that run establishments or placement services, by name. */
@Injectable()
export class ListOrganisations {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { departement = null, search, first, after }: OrganisationsArgs): Promise<Page<OrganisationView>> {
    const afterId = cursorId(after);
    return this.work.read(actor, async (em) => {
      const rows = await em.execute<OrganisationView[]>(`
        select id, departement, name, finess_ej as "finessEj", siret, fictitious from organisation
        where (?::text is null or departement = ?) and ${foldedSql('name')} like all(?::text[])
          and (?::uuid is null or (name collate "C", id) > (select a.name collate "C", a.id from organisation a where a.id = ?))
        order by name collate "C", id limit ?`,
      [departement, departement, textArray(likeWords(searchKey(search ?? ''))), afterId, afterId, first + 1]);
      return pageOf(rows, first, ({ id }) => id, (each) => each);
    });
  }
}
