import type { ReactElement } from 'react';
import type { SteeredHostFragment } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import type { Joint } from './joint-proposal.js';

/** "Maison d'Enfants ANEF – Adolescentes (Roanne)". */
export const hostName = ({ name, area }: Pick<SteeredHostFragment, 'name' | 'area'>): string => `${name} (${area})`;

/** A request of the whole: where its people would go, what that costs it, how rare those places are, and why. */
export function JointLine({ line, index }: { readonly line: Joint['lines'][number]; readonly index: number }): ReactElement {
  const { policy: { joint: words }, fictitious } = useTexts();
  const language = useLanguage();
  return (
    <article className="card">
      <div className="row spread">
        <h4>{words.request(index)} : {words.people(line.people)}</h4>
        <span className="muted">{words.urgency(line.urgency)}, {words.first(dayText(line.firstNight, language))}</span>
      </div>
      <ul className="reasons">
        {line.hosts.map(({ host, people, scarcity }) => (
          <li key={host.id}>
            {words.at(people, hostName(host))}{host.fictitious && <em className="muted"> ({fictitious.toLowerCase()})</em>}
            {scarcity && <p className="muted">{said(language, scarcity)}</p>}
          </li>
        ))}
      </ul>
      <p>{line.cost ? said(language, line.cost) : words.best}</p>
      <details><summary>{words.why}</summary><ul className="reasons">{[...new Set(line.reasons.map(({ sentence }) => said(language, sentence)))].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></details>
    </article>
  );
}
