import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import { type FormEvent, type ReactElement, useState } from 'react';
import { CreateUnitDocument, type HostWholeFragment, type SiteWholeFragment, UpdateUnitDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Choices } from '../../ui/choices.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { AuthorisationFields, readAuthorisation, useAuthorisation } from './authorisation-fields.js';
import { correctionOf, given, present, withNumber } from './given.js';
import { UNIT_KINDS } from './unit-kinds.js';
import type { Warnings } from './warnings.js';

interface Props { readonly site?: SiteWholeFragment; readonly unit?: HostWholeFragment; readonly onSaved: (warnings: Warnings) => void; readonly onCancel: () => void }

/** A unit, new with its authorisation, or corrected; what was known and is emptied is taken away. */
export function UnitForm({ site, unit, onSaved, onCancel }: Props): ReactElement {
  const { directory: words, cancel } = useTexts();
  const language = useLanguage();
  const creating = useChange(CreateUnitDocument);
  const updating = useChange(UpdateUnitDocument);
  const terms = useAuthorisation(null);
  const [capabilities, setCapabilities] = useState<readonly string[]>(unit?.capabilities ?? []);
  const [openNights, setOpenNights] = useState<readonly string[]>((unit?.openNights ?? [1, 2, 3, 4, 5, 6, 7]).map(String));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { name, kind, admissionFrom, admissionTo, siblingsAtMost, closedOn, ...rest } = given(event.currentTarget);
    const said = correctionOf(present({ name, kind, admissionFrom, admissionTo, siblingsAtMost }), unit ? { name: unit.name, kind: unit.kind, admissionFrom: unit.admissionFrom, admissionTo: unit.admissionTo, siblingsAtMost: unit.siblingsAtMost } : {});
    const hours = 'admissionFrom' in said || 'admissionTo' in said ? { admissionFrom: admissionFrom ?? null, admissionTo: admissionTo ?? null } : {}; // they go together
    const input = { ...withNumber(said), ...hours, capabilities, openNights: openNights.map(Number) };
    const changed = unit ? await updating.send({ hostId: unit.id, ...input, ...(closedOn ? { closedOn } : {}) }) : await creating.send({ establishmentId: site?.id, ...input, authorisation: readAuthorisation(rest, terms.chosen) });
    if (changed) onSaved(changed.warnings);
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-label={unit ? words.change : words.create.unit}>
      <RefusalAlert refusal={creating.refusal ?? updating.refusal} />
      <div className="grid">
        <TextInput name="name" label={words.name} defaultValue={unit?.name ?? ''} required withAsterisk={false} maxLength={200} />
        <NativeSelect name="kind" label={words.kind} defaultValue={unit?.kind ?? site?.kind} data={choicesOf(HOST_KIND_LABELS, language, UNIT_KINDS)} />
        <TextInput name="admissionFrom" type="time" label={words.admitsFrom} description={words.anyHour} defaultValue={unit?.admissionFrom ?? ''} />
        <TextInput name="admissionTo" type="time" label={words.admitsTo} description={words.anyHour} defaultValue={unit?.admissionTo ?? ''} />
        <NumberInput name="siblingsAtMost" label={words.siblingsAtMost} defaultValue={unit?.siblingsAtMost ?? ''} min={1} max={20} allowDecimal={false} />
        {unit && <TextInput name="closedOn" type="date" label={words.firstDayClosed} description={words.leaveEmpty} />}
      </div>
      <Choices legend={words.openNights} values={openNights} onChange={setOpenNights} data={words.days.map((label, index) => ({ value: String(index + 1), label }))} />
      <Choices legend={words.capabilities} values={capabilities} onChange={setCapabilities} data={choicesOf(CAPABILITY_LABELS, language)} />
      {!unit && <AuthorisationFields terms={terms} />}
      <div className="row"><Button type="submit" loading={creating.isSending || updating.isSending}>{words.save}</Button><Button variant="subtle" onClick={onCancel}>{cancel}</Button></div>
    </form>
  );
}
