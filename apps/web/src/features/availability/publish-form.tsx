import { type ReactElement, useState } from 'react';
import { type PlacesCardFragment, PublishAvailabilityDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CountField } from '../../ui/fields.js';
import { useChange } from '../../ui/use-change.js';
import { CeilingFields } from './ceiling-fields.js';
import { ceilingsBefore, lastPublished, sameTerms } from './published-terms.js';

/** A number, and the rest as it was published before. */
export function PublishForm({ host, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const { places: words } = useTexts();
  const { send, isSending, refusal } = useChange(PublishAvailabilityDocument);
  const [count, setCount] = useState<number | ''>(lastPublished(host)?.places ?? host.freeTonight);
  const [ceilings, setCeilings] = useState(() => ceilingsBefore(host));
  const publish = async (): Promise<void> => {
    if (await send({ hostId: host.hostId, places: count, ...sameTerms(host, Number(count), ceilings) })) onDone();
  };
  return (
    <ActForm label={words.acts.publish} submit={words.publish} refusal={refusal} isSending={isSending} onSubmit={publish} onCancel={onDone}>
      <CountField name="places" required label={words.howMany} value={count} onChange={setCount} />
      <CeilingFields host={host} ceilings={ceilings} onChange={setCeilings} />
    </ActForm>
  );
}
