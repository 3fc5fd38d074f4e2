import { type ReactElement, useState } from 'react';
import { DeclareOnCallDocument, type PlacesCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { DayField } from '../../ui/fields.js';
import { useChange } from '../../ui/use-change.js';

/** Nights on which the host admits at any hour. */
export function OnCallForm({ host, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const { places: words } = useTexts();
  const { send, isSending, refusal } = useChange(DeclareOnCallDocument);
  const [firstNight, setFirstNight] = useState('');
  const [lastNight, setLastNight] = useState('');
  const declare = async (): Promise<void> => {
    if (await send({ hostId: host.hostId, firstNight, ...(lastNight ? { lastNight } : {}) })) onDone();
  };
  return (
    <ActForm label={words.acts.onCall} submit={words.declare} refusal={refusal} isSending={isSending} onSubmit={declare} onCancel={onDone}>
      <DayField name="firstNight" label={words.firstNight} required value={firstNight} onChange={setFirstNight} />
      <DayField name="lastNight" label={words.lastNight} description={words.sameNight} value={lastNight} onChange={setLastNight} />
    </ActForm>
  );
}
