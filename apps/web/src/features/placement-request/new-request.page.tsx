import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { DraftForm } from './draft-form.js';
import { TONIGHT } from './request-draft.js';

/** A request from nothing, kept as a draft while it is written; whoever asks for a new one again gets a new one. */
export default function NewRequestPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { key } = useLocation();
  const departement = account.roles.find(({ role }) => role === 'enfanceWorker')?.departement ?? account.departement;
  return <DraftForm key={key} title={texts.form.title} departement={departement} initial={TONIGHT} before={null} />;
}
