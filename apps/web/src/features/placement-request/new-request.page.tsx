import type { ReactElement } from 'react';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { DraftForm } from './draft-form.js';
import { TONIGHT } from './request-draft.js';

/** A request from nothing, kept as a draft while it is written. */
export default function NewRequestPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const departement = account.roles.find(({ role }) => role === 'enfanceWorker')?.departement ?? account.departement;
  return <DraftForm title={texts.form.title} departement={departement} initial={TONIGHT} before={null} />;
}
