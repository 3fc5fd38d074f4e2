import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { type FormEvent, type ReactElement, useState } from 'react';
import { CreateEstablishmentDocument, type SiteWholeFragment, UpdateEstablishmentDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { CommuneField, OrganisationField } from './found-fields.js';
import { correctionOf, given } from './given.js';
import { type Line, TelephoneFields } from './telephone-fields.js';
import type { Warnings } from './warnings.js';

interface Props { readonly departement: string; readonly site: SiteWholeFragment | null; readonly onSaved: (id: string, warnings: Warnings) => void; readonly onCancel: () => void }

/** A legal site, new or corrected. What was known and is emptied is taken away. */
export function EstablishmentForm({ departement, site, onSaved, onCancel }: Props): ReactElement {
  const { directory: words, cancel } = useTexts();
  const language = useLanguage();
  const creating = useChange(CreateEstablishmentDocument);
  const updating = useChange(UpdateEstablishmentDocument);
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [communeInsee, setCommune] = useState<string | null>(null);
  const [confidentialAddress, setConfidential] = useState(site?.confidentialAddress ?? false);
  const [telephones, setTelephones] = useState<readonly Line[]>(() => (site?.telephones ?? []).map(({ label, number, from, to }) => ({ label, number, from, to })));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const filled = given(event.currentTarget);
    const input = { ...(site ? correctionOf(filled, { name: site.name, kind: site.kind, finess: site.finess, address: site.address, postcode: site.postcode, openedOn: site.openedOn }) : filled), confidentialAddress, telephones, ...(communeInsee ? { communeInsee } : {}) };
    const changed = site ? await updating.send({ establishmentId: site.id, ...input }) : await creating.send({ organisationId, ...input });
    if (changed) onSaved(changed.establishment.id, changed.warnings);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={site ? words.change : words.create.establishments}>
      <RefusalAlert refusal={creating.refusal ?? updating.refusal} />
      <div className="grid">
        <TextInput name="name" label={words.name} defaultValue={site?.name ?? ''} required withAsterisk={false} maxLength={200} />
        <NativeSelect name="kind" label={words.kind} defaultValue={site?.kind ?? 'mecs'}
          data={choicesOf(HOST_KIND_LABELS, language).map(({ value, label }) => ({ value, label: value === 'fosterHome' ? words.placementService : label }))} />
        {!site && <OrganisationField departement={departement} onChange={setOrganisation} />}
        <CommuneField departement={departement} initially={site?.communeName ?? ''} onChange={setCommune} />
        <TextInput name="address" label={words.address} defaultValue={site?.address ?? ''} maxLength={200} />
        <TextInput name="postcode" label={words.postcode} defaultValue={site?.postcode ?? ''} maxLength={5} inputMode="numeric" />
        <TextInput name="finess" label={words.finess} defaultValue={site?.finess ?? ''} maxLength={9} />
        <TextInput name="openedOn" type="date" label={words.openedOn} defaultValue={site?.openedOn ?? ''} />
      </div>
      <Checkbox label={words.confidential} description={words.confidentialHint} checked={confidentialAddress} onChange={({ currentTarget }) => setConfidential(currentTarget.checked)} />
      <TelephoneFields lines={telephones} onChange={setTelephones} />
      <div className="row">
        <Button type="submit" loading={creating.isSending || updating.isSending} disabled={!site && (!organisationId || !communeInsee)}>{words.save}</Button>
        <Button variant="subtle" onClick={onCancel}>{cancel}</Button>
        {!site && <span className="muted">{words.chooseBoth}</span>}
      </div>
    </form>
  );
}
