import { Button, NativeSelect } from '@mantine/core';
import { ANSWER_CHANNEL_LABELS, NO_REASON_LABELS, REFERRAL_STATE_LABELS, SAID_BY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { RecordAnswerDocument, type RequestWholeFragment, TakeAnswerDocument, WithdrawReferralDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { clockText, lengthText, momentText } from '../../ui/dates.js';
import { choicesOf, labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { useNow } from '../../ui/use-now.js';
import { HeldActions } from './held-actions.js';
import { HostLine } from './host-line.js';

type Referral = RequestWholeFragment['referrals'][number];

/** One host that was asked: how long it still has, and what can be done now, by telephone too. */
export function ReferralCard({ referral }: { readonly referral: Referral }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const taking = useChange(TakeAnswerDocument);
  const withdrawing = useChange(WithdrawReferralDocument);
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const { request } = texts;
  const isOpen = referral.state === 'sent';
  const keeps = ['sent', 'yes', 'taken'].includes(referral.state);
  return (
    <article className="card">
      <div className="row spread">
        {referral.host ? <HostLine host={referral.host} keys={referral.personKeys} /> : <span>{referral.personKeys.join(', ')}</span>}
        <strong>{labelOf(REFERRAL_STATE_LABELS, referral.state, language)}</strong>
      </div>
      <div className="row muted">
        {keeps && referral.dueAt && <Countdown due={referral.dueAt} says={(isOpen ? request.optioned : request.held)(clockText(referral.dueAt, language))} />}
        {referral.askedAtOnce > 1 && isOpen && <span>{request.of(referral.askedAtOnce)}</span>}
        {referral.answeredAt && <span>{momentText(referral.answeredAt, language)}{referral.saidBy && ` : ${request.said(labelOf(SAID_BY_LABELS, referral.saidBy, language), labelOf(ANSWER_CHANNEL_LABELS, referral.channel ?? '', language))}`}</span>}
        {referral.reserved && <span>{texts.reservedPlaces.held}{referral.maxStayDays !== null && `, ${texts.reservedPlaces.longest(referral.maxStayDays)}`}</span>}
        {referral.arrivalAt && keeps && <span>{texts.hold.agreed(momentText(referral.arrivalAt, language))}</span>}
        {referral.visitPlanned && keeps && <span>{texts.hold.visit}</span>}
        {referral.reason && <span>{labelOf(NO_REASON_LABELS, referral.reason, language)}</span>}
      </div>
      <RefusalAlert refusal={taking.refusal ?? withdrawing.refusal} />
      {answer && <TelephoneAnswer referralId={referral.id} yes={answer === 'yes'} onDone={() => setAnswer(null)} />}
      {!answer && (
        <div className="row no-print">
          {isOpen && <Button size="compact-sm" onClick={() => setAnswer('yes')}>{request.recordYes}</Button>}
          {isOpen && <Button size="compact-sm" variant="default" onClick={() => setAnswer('no')}>{request.recordNo}</Button>}
          {referral.state === 'yes' && <Button size="compact-sm" loading={taking.isSending} onClick={() => void taking.send({ referralId: referral.id })}>{request.take}</Button>}
          {keeps && <Button size="compact-sm" variant="subtle" loading={withdrawing.isSending} onClick={() => void withdrawing.send({ referralId: referral.id })}>{request.withdraw}</Button>}
        </div>
      )}
      {(referral.state === 'yes' || referral.state === 'taken') && <HeldActions referral={referral} />}
    </article>
  );
}

function Countdown({ due, says }: { readonly due: string; readonly says: string }): ReactElement {
  const { request } = useTexts();
  const language = useLanguage();
  const left = Date.parse(due) - useNow();
  return <span className={left < 600_000 ? 'soon' : undefined}>{says} (<span className="time">{left < 0 ? request.overSince(lengthText(left, language)) : request.left(lengthText(left, language))}</span>)</span>;
}

/** What the host said by telephone, with the function of who said it: the first tap opens it, the second records. */
function TelephoneAnswer({ referralId, yes, onDone }: { readonly referralId: string; readonly yes: boolean; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(RecordAnswerDocument);
  const [saidBy, setSaidBy] = useState('onCallCadre');
  const [reason, setReason] = useState('capacity');
  const record = async (): Promise<void> => {
    if (await send({ referralId, yes, saidBy, ...(yes ? {} : { reason }) })) onDone();
  };
  return (
    <div className="grid" style={{ marginTop: '.5rem' }}>
      <RefusalAlert refusal={refusal} />
      <NativeSelect label={texts.request.whoSaid} value={saidBy} onChange={({ currentTarget }) => setSaidBy(currentTarget.value)} data={choicesOf(SAID_BY_LABELS, language)} />
      {!yes && <NativeSelect label={texts.request.whyNo} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(NO_REASON_LABELS, language)} />}
      <div className="row">
        <Button size="compact-sm" loading={isSending} onClick={() => void record()}>{texts.request.record}</Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
