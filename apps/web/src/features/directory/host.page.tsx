import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { DirectoryHostSeenDocument, DirectoryOneHostDocument, type HostWholeFragment, type MeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { DecisionForm, type DecisionKind } from './decision-form.js';
import { Decisions } from './decisions.js';
import { HomeForm } from './home-form.js';
import { HostFacts, HostHead } from './host-facts.js';
import { keepsDirectory } from './keeps-directory.js';
import { ReportForm } from './report-form.js';
import { ShareForm } from './share-form.js';
import { UnitForm } from './unit-form.js';
import { SavedWarnings, type Warnings } from './warnings.js';

/** One host: what it is, what the law lets it take, and the decisions about it with their dates; with what changes them, for who keeps the directory. */
export default function HostPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { id = '' } = useParams();
  return keepsDirectory(account) ? <Kept id={id} /> : <Seen id={id} />;
}

function Kept({ id }: { readonly id: string }): ReactElement {
  const { directory: words } = useTexts();
  const query = useQuery({ query: DirectoryOneHostDocument, variables: { id } });
  const host = query[0].data?.host;
  return (
    <>
      <p><Link to={`/annuaire?liste=${host?.type ?? 'unit'}`}>{words.back}</Link></p>
      <Asked query={query} empty={host ? null : words.unknown} />
      {host && <OneHost host={host} />}
    </>
  );
}

/** Who only reads is not told of suspensions: their motive and their end are for who decides. */
function Seen({ id }: { readonly id: string }): ReactElement {
  const { directory: words } = useTexts();
  const query = useQuery({ query: DirectoryHostSeenDocument, variables: { id } });
  const host = query[0].data?.host;
  return (
    <>
      <p><Link to={`/annuaire?liste=${host?.type ?? 'unit'}`}>{words.back}</Link></p>
      <Asked query={query} empty={host ? null : words.unknown} />
      {host && <><HostHead host={host} /><HostFacts host={host} /><h2>{words.decisions}</h2><Decisions host={{ ...host, suspensions: [] }} /><ReportForm record={{ hostId: host.id }} /></>}
    </>
  );
}

const DECISIONS: Readonly<Record<string, readonly DecisionKind[]>> = { unit: ['authorisation'], fosterHome: ['approval', 'derogation', 'suspension', 'endSuspension', 'leave'] };

function OneHost({ host }: { readonly host: HostWholeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const [open, setOpen] = useState<DecisionKind | 'change' | 'share' | null>(null);
  const [warnings, setWarnings] = useState<Warnings | null>(null);
  const saved = (told: Warnings): void => {
    setWarnings(told);
    setOpen(null);
  };
  const cancel = (): void => setOpen(null);
  const decisions = (DECISIONS[host.type] ?? []).filter((kind) => kind !== 'endSuspension' || host.suspensions.length > 0);
  return (
    <>
      <HostHead host={host} />
      <SavedWarnings warnings={warnings} />
      {open !== 'change' && <HostFacts host={host} />}
      {open === 'change' && host.type === 'unit' && <UnitForm unit={host} onSaved={saved} onCancel={cancel} />}
      {open === 'change' && host.type === 'fosterHome' && <HomeForm departement={host.departement} home={host} onSaved={(_, told) => saved(told)} onCancel={cancel} />}
      {!open && <div className="row no-print"><Button variant="default" onClick={() => setOpen('change')}>{words.change}</Button><Button variant="default" onClick={() => setOpen('share')}>{words.share}</Button></div>}
      {open === 'share' && <ShareForm hostId={host.id} onSaved={() => saved([])} onCancel={cancel} />}
      <h2>{words.decisions}</h2>
      <Decisions host={host} />
      {open && open !== 'change' && open !== 'share' && <DecisionForm key={open} kind={open} host={host} onSaved={saved} onCancel={cancel} />}
      {!open && <div className="row no-print">{decisions.map((kind) => <Button key={kind} variant="default" onClick={() => setOpen(kind)}>{words.decide[kind]}</Button>)}</div>}
    </>
  );
}

