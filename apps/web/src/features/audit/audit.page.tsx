import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { AuditActorsDocument, AuditEntriesDocument, type AuditRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { usePages } from '../../ui/use-pages.js';

const NO_FILTER = { action: '', subjectType: '', subjectId: '', from: '', until: '' };
type Filters = typeof NO_FILTER;

/** Who did what, and who read what: codes and numbers, never a child’s data. Reading it is written down too. */
export default function AuditPage(): ReactElement {
  const { audit: words } = useTexts();
  const [filters, setFilters] = useState<Filters>(NO_FILTER);
  const { after, pager } = usePages(JSON.stringify(filters));
  const given = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value || null])) as Record<keyof Filters, string | null>;
  const query = useQuery({ query: AuditEntriesDocument, variables: { ...given, after } });
  const entries = query[0].data?.auditEntries.edges.map(({ node }) => node) ?? [];
  const set = (part: Partial<Filters>): void => setFilters({ ...filters, ...part });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <div className="grid">
        <NativeSelect label={words.action} value={filters.action} onChange={({ currentTarget }) => set({ action: currentTarget.value })} data={[{ value: '', label: words.every }, ...sorted(words.actions)]} />
        <NativeSelect label={words.subject} value={filters.subjectType} onChange={({ currentTarget }) => set({ subjectType: currentTarget.value })} data={[{ value: '', label: words.every }, ...sorted(words.subjects)]} />
        <TextInput type="date" label={words.from} value={filters.from} onChange={({ currentTarget }) => set({ from: currentTarget.value })} />
        <TextInput type="date" label={words.until} value={filters.until} onChange={({ currentTarget }) => set({ until: currentTarget.value })} />
      </div>
      {filters.subjectId && <p className="row">{words.onlyOne(filters.subjectId)} <Button size="compact-sm" variant="default" onClick={() => set({ subjectId: '' })}>{words.everySubject}</Button></p>}
      <Asked query={query} empty={entries.length === 0 ? words.none : null} />
      {entries.length > 0 && <Entries entries={entries} onSubject={(subjectId) => set({ subjectId })} />}
      {pager(query[0].data?.auditEntries.pageInfo)}
    </>
  );
}

const sorted = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] => (
  Object.entries(labels).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)));

function Entries({ entries, onSubject }: { readonly entries: readonly AuditRowFragment[]; readonly onSubject: (id: string) => void }): ReactElement {
  const { audit: words } = useTexts();
  const language = useLanguage();
  const ids = [...new Set(entries.flatMap(({ actorId }) => (actorId ? [actorId] : [])))].sort();
  const [{ data }] = useQuery({ query: AuditActorsDocument, variables: { ids }, pause: ids.length === 0, requestPolicy: 'cache-first' });
  const names = new Map(data?.accounts.edges.map(({ node }) => [node.id, node.displayName]));
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={words.title}>
      <table>
        <thead><tr><th scope="col">{words.at}</th><th scope="col">{words.who}</th><th scope="col">{words.action}</th><th scope="col">{words.subject}</th><th scope="col">{words.details}</th></tr></thead>
        <tbody>
          {entries.map(({ id, at, actorId, action, subjectType, subjectId, details }) => (
            <tr key={id}>
              <td className="time">{momentText(at, language)}</td>
              <td>{actorId ? names.get(actorId) ?? words.someone(actorId.slice(-8)) : words.system}</td>
              <td>{words.actions[action as keyof typeof words.actions] ?? action}</td>
              <td>{words.subjects[subjectType as keyof typeof words.subjects] ?? subjectType} {subjectId && subjectId.length === 36 && <Button size="compact-xs" variant="default" onClick={() => onSubject(subjectId)} aria-label={words.follow(subjectId)}>…{subjectId.slice(-8)}</Button>}</td>
              <td className="muted">{detailText(details)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `{"created":2}` as "created 2": codes and numbers as they were written. */
function detailText(details: string): string {
  const read = JSON.parse(details) as Record<string, unknown>;
  return Object.entries(read).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' ; ');
}
