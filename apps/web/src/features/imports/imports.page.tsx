import type { ReactElement } from 'react';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Defects } from './defects.js';
import { ImportList } from './import-list.js';

/** The Département’s own list, looked at before it is written; and what was imported as it is and awaits a decision. */
export default function ImportsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { imports: words } = useTexts();
  return (
    <>
      <h1>{words.title}</h1>
      <h2>{words.list}</h2>
      <p>{words.intro}</p>
      <ImportList departement={account.departement} />
      <h2>{words.defects}</h2>
      <Defects />
    </>
  );
}
