import { LEAVE_LABELS } from '@ugo/domain/availability/codes';
import { CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import type { ReactElement } from 'react';
import type { HostWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dateText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { Table } from './site-lists.js';

interface Row { readonly id: string; readonly what: string; readonly from: string; readonly until: string | null; readonly says: string }

/** What was decided about a host, the newest first: capacity has a history. */
export function Decisions({ host }: { readonly host: HostWholeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const kinds = (codes: readonly string[]): string => codes.map((code) => labelOf(CARE_LABELS, code, language)).join(', ');
  const rows: readonly Row[] = [
    ...host.authorisations.map(({ id, from, until, authorised, installed, minAge, maxAge, measures, decision }) => ({
      id, from, until, what: words.authorisation, says: [words.authorisedText(authorised, installed), words.ages(minAge, maxAge), measures.map((code) => labelOf(MEASURE_LABELS, code, language)).join(', '), decision].filter(Boolean).join(' ; ') })),
    ...host.approvals.map(({ id, from, until, places, intermittent, minAge, maxAge, careKinds }) => ({
      id, from, until, what: words.approval, says: [words.approvedText(places, intermittent), words.ages(minAge, maxAge), kinds(careKinds)].filter(Boolean).join(' ; ') })),
    ...host.derogations.map(({ id, from, until, places, decision }) => ({ id, from, until, what: words.derogation, says: `${words.morePlaces(places)} ; ${decision}` })),
    ...host.suspensions.map(({ id, from, until }) => ({ id, from, until, what: words.suspension, says: words.noMotive })),
    ...host.leave.map(({ id, from, until, kind }) => ({ id, from, until, what: words.leave, says: kind ? labelOf(LEAVE_LABELS, kind, language) : '' })),
  ].sort((a, b) => b.from.localeCompare(a.from));
  if (rows.length === 0) return <p>{words.noDecision}</p>;
  return (
    <Table label={words.decisions} head={[words.what, words.fromDay, words.lastDay, words.says]}>
      {rows.map(({ id, what, from, until, says }) => <tr key={id}><td>{what}</td><td>{dateText(from, language)}</td><td>{until ? dateText(until, language) : words.noEnd}</td><td>{says}</td></tr>)}
    </Table>
  );
}
