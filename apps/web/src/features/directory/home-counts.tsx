import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { DirectoryHomeCountsDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { numberText } from '../../ui/figures.js';
import { Loaded } from '../../ui/loaded.js';

/** How many foster homes there are, by territory: who only reads the directory is told of none of them. */
export function HomeCounts({ departement }: { readonly departement: string }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const query = useQuery({ query: DirectoryHomeCountsDocument });
  return (
    <Loaded query={query}>
      {({ fosterHomeCounts, territories }) => {
        const names = new Map(territories.map(({ id, name }) => [id, name]));
        const own = fosterHomeCounts.filter((one) => one.departement === departement);
        return (
          <DataTable caption={words.homesByTerritory} empty={words.noHome} columns={[{ title: words.territory }, { title: words.homes, isNumber: true }, { title: words.places, isNumber: true }]}
            rows={own.map(({ territoryId, homes, places }) => ({ key: territoryId ?? '', cells: [names.get(territoryId ?? '') ?? words.noTerritoryName, numberText(homes, language), numberText(places, language)] }))} />
        );
      }}
    </Loaded>
  );
}
