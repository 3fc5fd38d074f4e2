import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { SPLIT_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { HoldReservedPlacesDocument, type RequestWholeFragment, type ResultsFragment } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { HostLine } from './host-line.js';

interface Props { readonly reserved: ResultsFragment['reserved'][number]; readonly request: RequestWholeFragment }

/** Places that the Département keeps for itself: held in two taps, with no yes to wait for. */
export function ReservedCard({ reserved: { host, people, places, longestStay, warnings }, request }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { reservedPlaces: words } = texts;
  const { send, isSending, refusal } = useChange(HoldReservedPlacesDocument);
  const [isOpen, setOpen] = useState(false);
  const [keys, setKeys] = useState(people.slice(0, places));
  const [reason, setReason] = useState('onlySolutionTonight');
  const held = request.referrals.find((one) => one.hostId === host.id && ['sent', 'yes', 'taken'].includes(one.state));
  const splits = keys.length < request.people.length;
  const hold = async (): Promise<void> => {
    if (await send({ requestId: request.id, place: { hostId: host.id, personKeys: keys }, ...(splits ? { splitReason: reason } : {}) })) setOpen(false);
  };
  return (
    <article className="card">
      <HostLine host={host} keys={people} />
      <p className="row muted"><span>{texts.results.places(places)}</span><span>{longestStay === null ? words.noStay : words.longest(longestStay)}</span><span>{words.hint}</span></p>
      {warnings.length > 0 && <ul className="reasons soon">{warnings.map((notice, index) => <li key={index}>{said(language, notice.sentence)}</li>)}</ul>}
      <RefusalAlert refusal={refusal} />
      {!held && !isOpen && ['searching', 'asked', 'held'].includes(request.state) && <Button className="no-print" size="compact-md" onClick={() => setOpen(true)}>{words.hold}</Button>}
      {isOpen && (
        <div className="row no-print">
          {people.length > 1 && (
            <Checkbox.Group label={texts.form.people} value={keys} onChange={setKeys}>
              <div className="row">{people.map((key) => <Checkbox key={key} value={key} label={key} />)}</div>
            </Checkbox.Group>
          )}
          {splits && <NativeSelect name="splitReason" label={words.why} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(SPLIT_REASON_LABELS, language)} />}
          <Button onClick={() => void hold()} loading={isSending} disabled={keys.length === 0}>{texts.request.confirmAsk}</Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>{texts.cancel}</Button>
        </div>
      )}
    </article>
  );
}
