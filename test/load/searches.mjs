// What the clients of the benchmark ask: every search a little different, always the same in every run.
import { Draw } from '../../apps/api/dist/demo/draw.js';

/** What a worker's screen shows at first. */
export const SEARCH = `mutation ($input: SearchInput!) { search(input: $input) { __typename
  ... on Refusal { code message problems { field code } }
  ... on SearchView { id counts { candidates fitting excluded nearMisses byRule { rule hosts } }
    plans(first: 10) { edges { node { rank unplaced
      assignments { personKey host { id name siteName area telephones { label number } } }
      reasons { tier code sentence { fr } } questions { sentence { fr } } warnings { sentence { fr } } differsFromNext { fr } } } } } } }`;

/** The same, and the first page of those left out. */
export const SEARCH_WITH_EXCLUDED = SEARCH.replace('plans(first: 10)', 'excluded(first: 20) { edges { node { host { name } reasons { rule sentence { fr } } } } } plans(first: 10)');

const OLDEST = 17;

/** Inputs of one case, by index. */
export function inputsOf({ departement, people, communes, run }) {
  const towns = [...communes.all()].filter((commune) => commune.departement === departement);
  return (index) => {
    const draw = new Draw(index * 7919 + people);
    const place = () => ({ insee: draw.pick(towns).insee });
    const visits = [{ kind: 'open', at: place() }];
    return {
      idempotencyKey: `bench-${run}-${departement}-${people}-${index}`, departement, measure: 'prosecutorOpp', care: draw.pick(['emergency', 'planned']), from: place(),
      people: Array.from({ length: people }, (_, at) => ({ key: 'ABCDEFGH'[at], completedYears: draw.int(0, OLDEST), sex: draw.pick(['female', 'male']), visits, needs: draw.percent(10) ? ['nightStaff'] : [] })),
    };
  };
}
