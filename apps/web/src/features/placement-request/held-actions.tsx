import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { AdmitPeopleDocument, ExtendHoldDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { fromLocal, toLocal } from '../../ui/local-time.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { ArrivalForm } from './arrival-form.js';
import { Identities } from './identities.js';

type Referral = RequestWholeFragment['referrals'][number];
type Open = 'later' | 'arrival';

export interface HeldProps {
  readonly referral: Referral;
  readonly departement: string;
  /** Whether the reader follows the request: names are for who does, and for the host. */
  readonly isFollowed: boolean;
}

const HOUR_MS = 3_600_000;

/** What can be done with places that are kept: keep them longer, give names to the host, say that everybody is there, or who comes from where. */
export function HeldActions({ referral, departement, isFollowed }: HeldProps): ReactElement {
  const { hold: words } = useTexts();
  const admitting = useChange(AdmitPeopleDocument);
  const [open, setOpen] = useState<Open | null>(null);
  const toggle = (what: Open): void => setOpen(open === what ? null : what);
  const done = (): void => setOpen(null);
  const isExpected = referral.state === 'taken' && referral.dueAt !== null;
  const keys = referral.acceptedKeys.length > 0 ? referral.acceptedKeys : referral.personKeys;
  return (
    <>
      <RefusalAlert refusal={admitting.refusal} />
      <div className="row no-print">
        {referral.dueAt && <Button size="compact-sm" variant="default" aria-expanded={open === 'later'} onClick={() => toggle('later')}>{words.later}</Button>}
        {isExpected && <Button size="compact-sm" variant="default" loading={admitting.isSending} onClick={() => void admitting.send({ referralId: referral.id })}>{words.arrived}</Button>}
        {isExpected && <Button size="compact-sm" variant="default" aria-expanded={open === 'arrival'} onClick={() => toggle('arrival')}>{words.otherwise}</Button>}
        {referral.state === 'taken' && isFollowed && <Identities referralId={referral.id} keys={keys} />}
      </div>
      {open === 'later' && referral.dueAt && <LaterForm referralId={referral.id} dueAt={referral.dueAt} onDone={done} />}
      {open === 'arrival' && isExpected && <ArrivalForm referral={referral} keys={keys} departement={departement} onDone={done} />}
    </>
  );
}

/** They come later than agreed: the places are kept until then. */
function LaterForm({ referralId, dueAt, onDone }: { readonly referralId: string; readonly dueAt: string; readonly onDone: () => void }): ReactElement {
  const { hold: words } = useTexts();
  const { send, isSending, refusal } = useChange(ExtendHoldDocument);
  const [arrival, setArrival] = useState(() => toLocal(new Date(Date.parse(dueAt) + HOUR_MS)));
  const extend = async (): Promise<void> => {
    if (await send({ referralId, arrivalAt: fromLocal(arrival) })) onDone();
  };
  return (
    <ActForm label={words.later} submit={words.extend} refusal={refusal} isSending={isSending} onSubmit={extend} onCancel={onDone}>
      <TextInput name="arrivalAt" type="datetime-local" required label={words.arrival} value={arrival} onChange={({ currentTarget }) => setArrival(currentTarget.value)} />
    </ActForm>
  );
}
