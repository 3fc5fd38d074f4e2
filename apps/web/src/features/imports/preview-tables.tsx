import type { ReactElement, ReactNode } from 'react';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import type { Preview } from './send-list.js';

/** What stays out and why, what comes in with a defect, what changes. */
export function PreviewTables({ preview: { counts, problems, defects, changes } }: { readonly preview: Preview }): ReactElement {
  const { imports: words } = useTexts();
  const language = useLanguage();
  const value = (one: unknown): string => (one === null || one === undefined ? words.empty : typeof one === 'string' ? one : JSON.stringify(one));
  return (
    <>
      {problems.length > 0 && (
        <Section title={words.problems(counts.passedOver)} hint={words.problemsHint} head={[words.line, words.column, words.what]}>
          {problems.map((one, index) => <tr key={index}><td className="time">{one.line}</td><td>{one.of}</td><td>{said(language, one)}</td></tr>)}
        </Section>
      )}
      {defects.length > 0 && (
        <Section title={words.foundDefects(counts.defects)} hint={words.defectsHint} head={[words.line, words.who, words.what]}>
          {defects.map((one, index) => <tr key={index}><td className="time">{one.line}</td><td>{one.of}</td><td>{said(language, one)}</td></tr>)}
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={words.changes(counts.created + counts.updated)} hint={changes.length < counts.created + counts.updated ? words.firstOnly : ''} head={[words.who, words.change, words.fields]}>
          {changes.map(({ key, change, fields }) => (
            <tr key={key}><td>{key}</td><td>{words[change]}</td><td className="muted">{change === 'updated' && fields.map(({ field, from, to }) => `${field} : ${value(from)} → ${value(to)}`).join(' ; ')}</td></tr>
          ))}
        </Section>
      )}
    </>
  );
}

function Section({ title, hint, head, children }: { readonly title: string; readonly hint: string; readonly head: readonly string[]; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <h3>{title}</h3>
      {hint && <p className="muted">{hint}</p>}
      <div className="wide" tabIndex={0} role="region" aria-label={title}>
        <table><thead><tr>{head.map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead><tbody>{children}</tbody></table>
      </div>
    </>
  );
}
