import { Button } from '@mantine/core';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { DirectoryOneHostDocument, type HostWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { dateText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { DecisionForm, type DecisionKind } from './decision-form.js';
import { Decisions } from './decisions.js';
import { HomeForm } from './home-form.js';
import { ShareForm } from './share-form.js';
import { UnitForm } from './unit-form.js';
import { SavedWarnings, type Warnings } from './warnings.js';

/** One host: what it is, what the law lets it take, and the decisions about it with their dates. */
export default function HostPage(): ReactElement {
  const { directory: words } = useTexts();
  const { id = '' } = useParams();
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

const DECISIONS: Readonly<Record<string, readonly DecisionKind[]>> = { unit: ['authorisation'], fosterHome: ['approval', 'derogation', 'suspension', 'endSuspension', 'leave'] };

function OneHost({ host }: { readonly host: HostWholeFragment }): ReactElement {
  const { directory: words, fictitious } = useTexts();
  const language = useLanguage();
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
      <h1>{host.name}{host.fictitious && <em className="muted"> ({fictitious.toLowerCase()})</em>}</h1>
      <SavedWarnings warnings={warnings} />
      {host.closedOn && <p className="over">{words.closedOn(dateText(host.closedOn, language))}</p>}
      {open !== 'change' && <Facts host={host} />}
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

function Facts({ host }: { readonly host: HostWholeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const facts = [
    [words.kind, labelOf(HOST_KIND_LABELS, host.kind, language)], [words.area, host.area],
    [host.type === 'unit' ? words.establishment : words.service, host.establishmentId || host.serviceId ? <Link to={`/annuaire/etablissements/${host.establishmentId ?? host.serviceId}`}>{host.siteName}</Link> : words.employedByDepartement],
    [words.admits, host.admissionFrom && host.admissionTo ? words.hours(host.admissionFrom, host.admissionTo) : words.anyHour],
    [words.openNights, host.openNights.length === 7 ? words.allNights : host.openNights.map((day) => words.days[day - 1]).join(', ')],
    [words.siblingsAtMost, host.siblingsAtMost], [words.capabilities, host.capabilities.map((one) => labelOf(CAPABILITY_LABELS, one, language)).join(', ')],
    [words.telephones, host.telephones.map(({ label, number }) => `${label} ${number}`).join(' ; ')],
  ] as const;
  return <dl className="facts">{facts.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
