import { Button, SegmentedControl } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, PoliciesDocument, type PolicyTextFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { dayText, momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { PolicyEditor } from './policy-editor.js';
import { PolicyText } from './policy-text.js';

type Mode = 'tonight' | 'planned';

/** The order in which places are proposed: what holds now in words, what held before, and the next version to prepare. */
export default function RulesPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { policy: { rules: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [mode, setMode] = useState<Mode>('tonight');
  const query = useQuery({ query: PoliciesDocument, variables: { departement } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <SegmentedControl aria-label={words.mode} value={mode} onChange={(value) => setMode(value as Mode)} data={(['tonight', 'planned'] as const).map((value) => ({ value, label: words.modes[value] }))} />
      <Loaded query={query}>
        {({ policies }) => <OnePolicy key={mode} departement={departement} versions={policies.filter(({ name }) => name === mode)} onSigned={() => query[1]({ requestPolicy: 'network-only' })} />}
      </Loaded>
    </SteeringPage>
  );
}

function OnePolicy({ departement, versions, onSigned }: { readonly departement: string; readonly versions: readonly PolicyTextFragment[]; readonly onSigned: () => void }): ReactElement | null {
  const { policy: { rules: words } } = useTexts();
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const [signed, setSigned] = useState<number | null>(null);
  const running = versions.find(({ status }) => status === 'running');
  const how = (one: PolicyTextFragment): string => (one.signedAt === null || one.from === null ? words.byDefault
    : one.status === 'coming' ? words.coming(dayText(one.from, language)) : words.signedOn(momentText(one.signedAt, language), dayText(one.from, language)));
  if (!running) return null;
  return (
    <>
      <div className="row spread">
        <h2>{words.current} : {words.version(running.version).toLowerCase()}</h2>
        {!isEditing && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
      </div>
      <p className="muted">{how(running)}</p>
      <p role="status">{signed !== null && words.signedNow(signed)}</p>
      {isEditing
        ? <PolicyEditor departement={departement} running={running} onStop={() => setEditing(false)} onSigned={(version) => { setSigned(version); setEditing(false); onSigned(); }} />
        : <PolicyText policy={running} />}
      {versions.length > 1 && (
        <DataTable caption={words.history} columns={[{ title: words.history }, { title: words.signed }]}
          rows={versions.map((one) => ({ key: String(one.version), cells: [words.version(one.version), one.status === 'past' ? `${how(one)}, ${words.past}` : how(one)] }))} />
      )}
    </>
  );
}
