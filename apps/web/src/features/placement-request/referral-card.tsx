import { Button } from '@mantine/core';
import { ANSWER_CHANNEL_LABELS, NO_REASON_LABELS, REFERRAL_STATE_LABELS, SAID_BY_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { WithdrawReferralDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Countdown } from '../../ui/countdown.js';
import { clockText, momentText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { HeldActions, type HeldProps } from './held-actions.js';
import { HostLine } from './host-line.js';
import { TakeAnswer } from './take-answer.js';
import { TelephoneAnswer } from './telephone-answer.js';

type Referral = HeldProps['referral'];

/** One host that was asked: how long it still has, and what can be done now, by telephone too. */
export function ReferralCard({ referral, departement, isFollowed }: HeldProps): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const withdrawing = useChange(WithdrawReferralDocument);
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const { request } = texts;
  const isOpen = referral.state === 'sent';
  const keeps = ['sent', 'yes', 'taken'].includes(referral.state);
  const toggle = (said: 'yes' | 'no'): void => setAnswer(answer === said ? null : said);
  return (
    <article className="card" aria-label={referral.host?.name ?? referral.personKeys.join(', ')}>
      <div className="row spread">
        {referral.host ? <HostLine host={referral.host} keys={referral.personKeys} /> : <span>{referral.personKeys.join(', ')}</span>}
        <strong>{labelOf(REFERRAL_STATE_LABELS, referral.state, language)}</strong>
      </div>
      <div className="row muted">
        {keeps && referral.dueAt && <Countdown due={referral.dueAt} says={(isOpen ? request.optioned : request.held)(clockText(referral.dueAt, language))} />}
        {referral.askedAtOnce > 1 && isOpen && <span>{request.of(referral.askedAtOnce)}</span>}
        {referral.answeredAt && <span>{momentText(referral.answeredAt, language)}{referral.saidBy && ` : ${request.said(labelOf(SAID_BY_LABELS, referral.saidBy, language), labelOf(ANSWER_CHANNEL_LABELS, referral.channel ?? '', language))}`}</span>}
        {isPartial(referral) && <span>{request.yesTo(referral.acceptedKeys.join(', '))}</span>}
        {referral.reserved && <span>{texts.reservedPlaces.held}{referral.maxStayDays !== null && `, ${texts.reservedPlaces.longest(referral.maxStayDays)}`}</span>}
        {referral.arrivalAt && keeps && <span>{texts.hold.agreed(momentText(referral.arrivalAt, language))}</span>}
        {referral.visitPlanned && keeps && <span>{texts.hold.visit}</span>}
        {referral.reason && <span>{labelOf(NO_REASON_LABELS, referral.reason, language)}</span>}
      </div>
      <RefusalAlert refusal={withdrawing.refusal} />
      <div className="row no-print">
        {isOpen && <Button size="compact-sm" aria-expanded={answer === 'yes'} onClick={() => toggle('yes')}>{request.recordYes}</Button>}
        {isOpen && <Button size="compact-sm" variant="default" aria-expanded={answer === 'no'} onClick={() => toggle('no')}>{request.recordNo}</Button>}
        {referral.state === 'yes' && <TakeAnswer referralId={referral.id} />}
        {keeps && <Button size="compact-sm" variant="subtle" loading={withdrawing.isSending} onClick={() => void withdrawing.send({ referralId: referral.id })}>{request.withdraw}</Button>}
      </div>
      {isOpen && answer && <TelephoneAnswer key={answer} referral={referral} yes={answer === 'yes'} onDone={() => setAnswer(null)} />}
      {(referral.state === 'yes' || referral.state === 'taken') && <HeldActions referral={referral} departement={departement} isFollowed={isFollowed} />}
    </article>
  );
}

const isPartial = ({ state, acceptedKeys, personKeys }: Referral): boolean => (state === 'yes' || state === 'taken') && acceptedKeys.length > 0 && acceptedKeys.length < personKeys.length;
