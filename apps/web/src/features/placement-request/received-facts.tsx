import { CAPABILITY_LABELS, CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { URGENCY_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { ReceivedHostDocument, type ReceivedRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { monthText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';

/** Which of one's own hosts is asked. */
export function ReceivedHost({ id }: { readonly id: string }): ReactElement {
  const [{ data }] = useQuery({ query: ReceivedHostDocument, variables: { id } });
  return <p style={{ margin: '.3rem 0' }}><strong>{data?.host?.name ?? '…'}</strong></p>;
}

/** Care, urgency, measure, and what else was said when the host was asked. */
export function ReceivedTerms({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const { received, request } = useTexts();
  const language = useLanguage();
  return (
    <div className="row">
      <span>{labelOf(CARE_LABELS, row.care, language)}, {labelOf(URGENCY_LABELS, row.urgency, language)}</span>
      <span>{labelOf(MEASURE_LABELS, row.measure, language)}</span>
      {row.visitPlanned && <span>{received.visit}</span>}
      {row.reserved && <span>{received.reserved}</span>}
      {row.askedAtOnce > 1 && <span className="muted">{request.of(row.askedAtOnce)}</span>}
    </div>
  );
}

/** Who would come: never a name. */
export function ReceivedPeople({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const needs = (codes: readonly string[]): string => codes.map((code) => labelOf(CAPABILITY_LABELS, code, language)).join(', ');
  return (
    <ul className="reasons">
      {row.people.map((person) => (
        <li key={person.key}>
          <strong>{person.key}</strong> : {texts.kinds[person.kind as keyof typeof texts.kinds]}, {(person.sex === 'female' ? texts.form.girl : texts.form.boy).toLowerCase()}, {person.birthMonth ? monthText(person.birthMonth, language) : texts.received.years(person.completedYears ?? 0)}
          {person.needs.length > 0 && ` ; ${texts.received.needs(needs(person.needs))}`}
          {person.wished.length > 0 && ` ; ${texts.received.wished(needs(person.wished))}`}
          {row.state !== 'sent' && row.acceptedKeys.includes(person.key) && <em> ({texts.received.accepted})</em>}
        </li>
      ))}
    </ul>
  );
}
