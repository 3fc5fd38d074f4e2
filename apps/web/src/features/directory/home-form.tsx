import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import { type FormEvent, type ReactElement, useState } from 'react';
import { CreateFosterHomeDocument, type HostWholeFragment, UpdateFosterHomeDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Choices } from '../../ui/choices.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { ApprovalFields, readApproval } from './approval-fields.js';
import { CommuneField, ServiceField } from './found-fields.js';
import { correctionOf, given, present, withNumber } from './given.js';
import type { Warnings } from './warnings.js';

interface Props { readonly departement: string; readonly home: HostWholeFragment | null; readonly onSaved: (id: string, warnings: Warnings) => void; readonly onCancel: () => void }

/** A foster home, new with its approval, or corrected. Its address is written here and read by nobody but the family. */
export function HomeForm({ departement, home, onSaved, onCancel }: Props): ReactElement {
  const { directory: words, cancel } = useTexts();
  const language = useLanguage();
  const creating = useChange(CreateFosterHomeDocument);
  const updating = useChange(UpdateFosterHomeDocument);
  const [communeInsee, setCommune] = useState<string | null>(null);
  const [serviceId, setService] = useState<string | null | undefined>(undefined);
  const [dropsTelephone, setDrops] = useState(false);
  const [capabilities, setCapabilities] = useState<readonly string[]>(home?.capabilities ?? []);
  const [careKinds, setCareKinds] = useState<readonly string[]>(['planned']);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { reference, address, telephone, siblingsAtMost, closedOn, ...rest } = given(event.currentTarget);
    const said = correctionOf(present({ address, telephone, siblingsAtMost }), home ? { siblingsAtMost: home.siblingsAtMost, ...(dropsTelephone ? { telephone: '-' } : {}) } : {});
    const input = { capabilities, ...present({ communeInsee: communeInsee ?? undefined }), ...(serviceId === undefined ? {} : { serviceId }), ...withNumber(said) };
    const changed = home ? await updating.send({ hostId: home.id, ...input, ...(closedOn ? { closedOn } : {}) }) : await creating.send({ departement, reference, ...input, approval: readApproval(rest, careKinds) });
    if (changed) onSaved(changed.host.id, changed.warnings);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={home ? words.change : words.create.fosterHome}>
      <RefusalAlert refusal={creating.refusal ?? updating.refusal} />
      <div className="grid">
        {!home && <TextInput name="reference" label={words.reference} description={words.referenceHint} required withAsterisk={false} maxLength={60} />}
        <CommuneField departement={departement} initially={home?.communeName ?? ''} onChange={setCommune} />
        <ServiceField departement={departement} initially={home?.siteName ?? ''} onChange={setService} />
        <TextInput name="address" label={words.address} description={words.homeAddressHint} maxLength={200} autoComplete="off" />
        <TextInput name="telephone" type="tel" label={words.homeTelephone} maxLength={20} autoComplete="off" />
        <NumberInput name="siblingsAtMost" label={words.siblingsAtMost} defaultValue={home?.siblingsAtMost ?? ''} min={1} max={10} allowDecimal={false} />
        {home && <TextInput name="closedOn" type="date" label={words.firstDayClosed} description={words.leaveEmpty} />}
      </div>
      {home && <Checkbox label={words.dropTelephone} checked={dropsTelephone} onChange={({ currentTarget }) => setDrops(currentTarget.checked)} />}
      <Choices legend={words.capabilities} values={capabilities} onChange={setCapabilities} data={choicesOf(CAPABILITY_LABELS, language)} />
      {!home && <ApprovalFields before={null} careKinds={careKinds} onCareKinds={setCareKinds} />}
      <div className="row"><Button type="submit" loading={creating.isSending || updating.isSending} disabled={!home && !communeInsee}>{words.save}</Button><Button variant="subtle" onClick={onCancel}>{cancel}</Button></div>
    </form>
  );
}
