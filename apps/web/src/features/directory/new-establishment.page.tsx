import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { EstablishmentForm } from './establishment-form.js';

export default function NewEstablishmentPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const navigate = useNavigate();
  return (
    <>
      <p><Link to="/annuaire">{words.back}</Link></p>
      <h1>{words.create.establishments}</h1>
      <EstablishmentForm departement={account.departement} site={null} onSaved={(id) => void navigate(`/annuaire/etablissements/${id}`)} onCancel={() => void navigate('/annuaire')} />
    </>
  );
}
