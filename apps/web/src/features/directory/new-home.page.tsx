import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { HomeForm } from './home-form.js';

export default function NewHomePage({ account }: { readonly account: MeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const navigate = useNavigate();
  return (
    <>
      <p><Link to="/annuaire?liste=fosterHome">{words.back}</Link></p>
      <h1>{words.create.fosterHome}</h1>
      <HomeForm departement={account.departement} home={null} onSaved={(id) => void navigate(`/annuaire/lieux/${id}`)} onCancel={() => void navigate('/annuaire?liste=fosterHome')} />
    </>
  );
}
