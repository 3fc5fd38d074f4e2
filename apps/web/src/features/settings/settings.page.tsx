import { type ReactElement } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, type SettingRowFragment, SettingsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { SettingCard } from './setting-card.js';

/** What the Département sets for itself, by subject; each value with the days on which it counts. */
export default function SettingsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { settings: words } = useTexts();
  const departement = account.roles.find(({ role }) => role === 'administrator' || role === 'manager')?.departement ?? account.departement;
  const query = useQuery({ query: SettingsDocument, variables: { departement } });
  const subjects = [...Map.groupBy(query[0].data?.settings ?? [], subjectOf)];
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Asked query={query} />
      {subjects.map(([subject, settings]) => (
        <section key={subject} aria-labelledby={`subject-${subject}`}>
          <h2 id={`subject-${subject}`}>{words.subjects[subject as keyof typeof words.subjects] ?? subject}</h2>
          <ul className="cards">{settings.map((setting) => <li key={setting.key}><SettingCard setting={setting} departement={departement} /></li>)}</ul>
        </section>
      ))}
    </>
  );
}

/** `placement.optionMinutes.tonight` is of `placement`. */
const subjectOf = ({ key }: SettingRowFragment): string => key.split('.')[0]!;
