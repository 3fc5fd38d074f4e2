import type { ReactElement } from 'react';
import type { MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';

/** What each person does here, task by task: only what is for its roles. */
export default function HelpPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { help } = texts;
  const roles = [...new Set(account.roles.map(({ role }) => role))].filter((role) => role in help.tasks) as (keyof typeof help.tasks)[];
  return (
    <>
      <h1>{help.title}</h1>
      {roles.map((role) => (
        <section key={role} aria-labelledby={`help-${role}`}>
          <h2 id={`help-${role}`}>{help.as(texts.roles[role])}</h2>
          {help.tasks[role].map(([task, ...steps]) => (
            <section key={task}>
              <h3>{task}</h3>
              <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
            </section>
          ))}
        </section>
      ))}
      <section aria-labelledby="help-all">
        <h2 id="help-all">{help.everybody}</h2>
        <ul>{help.rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
      </section>
      <section aria-labelledby="help-keyboard">
        <h2 id="help-keyboard">{help.keyboard}</h2>
        <dl className="facts">{help.keys.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
      </section>
    </>
  );
}
