import { CLOSURE_LABELS, CLOSURE_REASONS, type ClosureReason } from '@ugo/domain/availability/codes';
import { type ReactElement, useState } from 'react';
import { ClosePlacesDocument, type PlacesCardFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField, CountField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';

/** The opening days are the directory's: nobody closes places for that. */
const REASONS = CLOSURE_REASONS.filter((reason) => reason !== 'openingDays');

/** "No staff until Monday." */
export function CloseForm({ host, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const { places: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(ClosePlacesDocument);
  const [places, setPlaces] = useState<number | ''>('');
  const [reason, setReason] = useState<ClosureReason>('noStaff');
  const [firstNight, setFirstNight] = useState('');
  const [lastNight, setLastNight] = useState('');
  const close = async (): Promise<void> => {
    if (await send({ hostId: host.hostId, reason, ...(places === '' ? {} : { places }), ...(firstNight ? { firstNight } : {}), ...(lastNight ? { lastNight } : {}) })) onDone();
  };
  return (
    <ActForm label={words.acts.close} submit={words.doClose} refusal={refusal} isSending={isSending} onSubmit={close} onCancel={onDone}>
      <CountField name="places" label={words.howManyClosed} description={words.allIfEmpty} min={1} value={places} onChange={setPlaces} />
      <CodeField name="reason" label={words.reason} value={reason} data={choicesOf(CLOSURE_LABELS, language, REASONS)} onChange={setReason} />
      <DayField name="firstNight" label={words.firstNight} description={words.tonightIfEmpty} value={firstNight} onChange={setFirstNight} />
      <DayField name="lastNight" label={words.lastNight} description={words.openEnd} value={lastNight} onChange={setLastNight} />
    </ActForm>
  );
}
