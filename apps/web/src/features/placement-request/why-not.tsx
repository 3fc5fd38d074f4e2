import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ExplainHostDocument, FindHostsDocument } from '../../gql/graphql.js';
import { said, told, useLanguage, useTexts } from '../../texts/language.js';
import { HostLine } from './host-line.js';

/** "Why not this one?": any host found by its name, with every rule that speaks against it. */
export function WhyNot({ searchId, departement }: { readonly searchId: string; readonly departement: string }): ReactElement {
  const { whyNot } = useTexts();
  const [text, setText] = useState('');
  const [hostId, setHostId] = useState<string | null>(null);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const isQuiet = asked.length < 2 || hostId !== null;
  const [{ data }] = useQuery({ query: FindHostsDocument, variables: { departement, search: asked }, pause: isQuiet, requestPolicy: 'cache-first' });
  const found = (isQuiet ? [] : data?.hosts.edges ?? []).map(({ node }) => ({ id: node.id, text: `${node.siteName && node.siteName !== node.name ? `${node.siteName}, ` : ''}${node.name} (${node.area})` }));
  const change = (typed: string): void => {
    setText(typed);
    setHostId(found.find((one) => one.text === typed)?.id ?? null);
  };
  return (
    <section aria-label={whyNot.title} className="no-print">
      <h2>{whyNot.title}</h2>
      <Autocomplete label={whyNot.host} description={whyNot.hint} value={text} onChange={change} data={[...new Set(found.map((one) => one.text))]} filter={({ options }) => options} autoComplete="off" limit={8} />
      {hostId && <Explanation searchId={searchId} hostId={hostId} />}
    </section>
  );
}

function Explanation({ searchId, hostId }: { readonly searchId: string; readonly hostId: string }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: ExplainHostDocument, variables: { searchId, hostId } });
  const answer = data?.explainHost;
  if (error && !answer) return <p role="alert">{texts.failed}</p>;
  if (!answer) return <p role="status">{texts.loading}</p>;
  if (answer.__typename === 'Refusal') return <p role="alert">{told(language, answer)}</p>;
  const against = answer.rules.filter(({ passed }) => !passed);
  return (
    <article className="card" style={{ marginTop: '.6rem' }} aria-live="polite">
      <HostLine host={answer.host} keys={[]} />
      <p><strong>{answer.fits ? texts.whyNot.fits : texts.whyNot.against(against.length)}</strong></p>
      {against.map(({ rule, requires, source, reasons }) => (
        <div key={rule}>
          <span className="muted">{said(language, requires)} ({source})</span>
          <ul className="reasons">{reasons.map((reason, index) => <li key={index}>{said(language, reason.sentence)}{reason.waiver && ` (${texts.results.waiver(said(language, reason.waiver))})`}</li>)}</ul>
        </div>
      ))}
      <details>
        <summary>{texts.whyNot.rest(answer.rules.length - against.length)}</summary>
        <ul className="reasons">
          {answer.rules.filter(({ passed }) => passed).map(({ rule, requires }) => <li key={rule}>{said(language, requires)}</li>)}
          {answer.asPlan.map(({ code, sentence }) => <li key={code}>{said(language, sentence)}</li>)}
        </ul>
      </details>
    </article>
  );
}
