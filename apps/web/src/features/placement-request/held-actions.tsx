import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { AdmitPeopleDocument, ExtendHoldDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { fromLocal, toLocal } from '../../ui/local-time.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { Identities } from './identities.js';

const HOUR_MS = 3_600_000;

/** What can be done with places that are kept: keep them longer, give names to the host, say that everybody is there. */
export function HeldActions({ referral }: { readonly referral: RequestWholeFragment['referrals'][number] }): ReactElement {
  const { hold: words, cancel } = useTexts();
  const extending = useChange(ExtendHoldDocument);
  const admitting = useChange(AdmitPeopleDocument);
  const [arrival, setArrival] = useState<string | null>(null);
  const extend = async (): Promise<void> => {
    if (await extending.send({ referralId: referral.id, arrivalAt: fromLocal(arrival ?? '') })) setArrival(null);
  };
  return (
    <>
      <RefusalAlert refusal={extending.refusal ?? admitting.refusal} />
      <div className="row no-print">
        {arrival === null && referral.dueAt && <Button size="compact-sm" variant="default" onClick={() => setArrival(toLocal(new Date(Date.parse(referral.dueAt!) + HOUR_MS)))}>{words.later}</Button>}
        {referral.state === 'taken' && <Button size="compact-sm" variant="default" loading={admitting.isSending} onClick={() => void admitting.send({ referralId: referral.id })}>{words.arrived}</Button>}
        {referral.state === 'taken' && <Identities referralId={referral.id} keys={referral.acceptedKeys.length > 0 ? referral.acceptedKeys : referral.personKeys} />}
      </div>
      {arrival !== null && (
        <div className="row no-print">
          <TextInput type="datetime-local" label={words.arrival} value={arrival} onChange={({ currentTarget }) => setArrival(currentTarget.value)} />
          <Button size="compact-sm" loading={extending.isSending} disabled={!fromLocal(arrival)} onClick={() => void extend()}>{words.extend}</Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setArrival(null)}>{cancel}</Button>
        </div>
      )}
    </>
  );
}
