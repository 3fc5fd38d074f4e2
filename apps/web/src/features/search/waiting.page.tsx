import { URGENCY_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, WaitingNowDocument, type WaitingNowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Bar, DataTable } from '../../ui/data-table.js';
import { momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { labelOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { JointProposal } from './joint-proposal.js';

/** Who waits, since when, with which clocks; and what could be proposed to all of them together. */
export default function WaitingPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { policy: { waiting: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const query = useQuery({ query: WaitingNowDocument, variables: { departement } });
  return (
    <SteeringPage title={words.title}>
      <Loaded query={query}>{(data) => <Waiting data={data} />}</Loaded>
      <ExportButtons table="waitingNow" filters={{ departement }} />
      <JointProposal departement={departement} />
    </SteeringPage>
  );
}

function Waiting({ data: { waitingNow, decidedNotCarriedOut: decided } }: { readonly data: WaitingNowQuery }): ReactElement {
  const { policy: { waiting: words }, oversight: { steering } } = useTexts();
  const language = useLanguage();
  const most = Math.max(1, ...waitingNow.bands.map(({ children }) => children));
  const note = <p className="muted">{waitingNow.wholeDepartement ? steering.whole : steering.part} {steering.requests(waitingNow.requests)} {steering.readAt(momentText(waitingNow.computedAt, language))}</p>;
  if (waitingNow.requests === 0) return <><p>{words.nobody}</p>{note}</>;
  const columns = [{ title: words.children, isNumber: true }, { title: words.others, isNumber: true }];
  return (
    <>
      <div className="grid broad">
        <DataTable caption={words.bands} columns={[{ title: words.band }, ...columns]}
          rows={waitingNow.bands.map(({ fromHours, toHours, children, others }) => ({ key: String(fromHours), cells: [words.from(fromHours, toHours), <><Bar part={children} whole={most} />{children}</>, others] }))} />
        <DataTable caption={words.urgency} columns={[{ title: words.urgencyOf }, ...columns]}
          rows={waitingNow.byUrgency.map(({ urgency, children, others }) => ({ key: urgency, cells: [labelOf(URGENCY_LABELS, urgency, language), children, others] }))} />
      </div>
      <DataTable caption={words.clocks} empty={words.noClock} columns={[{ title: words.clock }, { title: words.running, isNumber: true }, { title: words.soon, isNumber: true }, { title: words.over, isNumber: true }]}
        rows={waitingNow.clocks.map(({ code, label, labelEn, running, soon, over }) => ({ key: code, cells: [language === 'fr' ? label : labelEn, running, soon, <span key="over" className={over > 0 ? 'over' : undefined}>{over}</span>] }))} />
      {decided.children + decided.others > 0 && (
        <DataTable caption={words.decided} columns={[{ title: words.band }, ...columns]}
          rows={decided.bands.map(({ fromDays, toDays, children, others, reported }) => ({ key: String(fromDays), cells: [`${words.days(fromDays, toDays)}${reported ? `, ${words.reported}` : ''}`, children, others] }))} />
      )}
      {note}
    </>
  );
}
