import { Button, NativeSelect } from '@mantine/core';
import { CAPABILITY_LABELS, CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { NO_REASON_LABELS, REFERRAL_STATE_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { AnswerReferralDocument, ReceivedDocument, type ReceivedRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { clockText, dayText } from '../../ui/dates.js';
import { choicesOf, labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

/** What is asked of this host, those that wait for an answer first. */
export default function ReceivedPage(): ReactElement {
  const texts = useTexts();
  const [{ data, error, fetching }, again] = useQuery({ query: ReceivedDocument });
  const rows = [...data?.receivedReferrals.edges.map(({ node }) => node) ?? []].sort((a, b) => Number(b.state === 'sent') - Number(a.state === 'sent'));
  return (
    <>
      <h1>{texts.received.title}</h1>
      {error && !data && <p role="alert">{texts.failed} <Button size="compact-sm" onClick={() => again({ requestPolicy: 'network-only' })}>{texts.retry}</Button></p>}
      {fetching && !data && <p role="status">{texts.loading}</p>}
      {data && rows.length === 0 && <p>{texts.received.none}</p>}
      <ul className="cards">{rows.map((row) => <li key={row.id}><Received row={row} /></li>)}</ul>
    </>
  );
}

function Received({ row }: { readonly row: ReceivedRowFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AnswerReferralDocument);
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('capacity');
  return (
    <article className="card">
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{texts.requests.nights(dayText(row.firstNight, language), dayText(row.lastNight, language))}</h2>
        <strong>{labelOf(REFERRAL_STATE_LABELS, row.state, language)}</strong>
      </div>
      <div className="row">
        <span>{labelOf(CARE_LABELS, row.care, language)}, {labelOf(URGENCY_LABELS, row.urgency, language)}</span>
        <span>{labelOf(MEASURE_LABELS, row.measure, language)}</span>
        {row.state === 'sent' && row.dueAt && <span className="soon">{texts.request.optioned(clockText(row.dueAt, language))}</span>}
        {row.askedAtOnce > 1 && <span className="muted">{texts.request.of(row.askedAtOnce)}</span>}
      </div>
      <ul className="reasons">
        {row.people.map((person) => (
          <li key={person.key}>
            {person.key} : {texts.kinds[person.kind as keyof typeof texts.kinds]}, {person.sex === 'female' ? texts.form.girl : texts.form.boy}, {person.birthMonth ?? texts.received.years(person.completedYears ?? 0)}
            {person.needs.length > 0 && ` ; ${person.needs.map((need) => labelOf(CAPABILITY_LABELS, need, language)).join(', ')}`}
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={refusal} />
      {row.state === 'sent' && !isRefusing && (
        <div className="row">
          <Button loading={isSending} onClick={() => void send({ referralId: row.id, yes: true })}>{texts.received.yes}</Button>
          <Button variant="default" onClick={() => setRefusing(true)}>{texts.received.no}</Button>
        </div>
      )}
      {isRefusing && row.state === 'sent' && (
        <div className="row">
          <NativeSelect label={texts.request.whyNo} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(NO_REASON_LABELS, language)} />
          <Button loading={isSending} onClick={() => void send({ referralId: row.id, yes: false, reason })}>{texts.received.sendNo}</Button>
          <Button variant="subtle" onClick={() => setRefusing(false)}>{texts.cancel}</Button>
        </div>
      )}
    </article>
  );
}
