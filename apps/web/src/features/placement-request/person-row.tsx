import { Button, MultiSelect, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { PersonTies } from './person-ties.js';
import type { PersonDraft } from './request-draft.js';

interface Props {
  /** Of the person in what is sent, such as `people.0`. */
  readonly path: string;
  readonly person: PersonDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (person: PersonDraft) => void;
  readonly onRemove: (() => void) | null;
}

/** A person in one row: sex, age by month of birth or in years, what is indispensable; ties below, for who knows them. */
export function PersonRow({ path, person, errors, onChange, onRemove }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { form } = texts;
  const set = (more: Partial<PersonDraft>): void => onChange({ ...person, ...more });
  return (
    <fieldset>
      <legend>{form.person(person.key)}</legend>
      <div className="grid tight">
        <div className="sex">
          <span className="mantine-InputWrapper-label" id={`sex-${person.key}`}>{form.sex}</span><br />
          <SegmentedControl aria-labelledby={`sex-${person.key}`} value={person.sex} onChange={(sex) => set({ sex: sex as PersonDraft['sex'] })}
            data={[{ value: 'female', label: form.girl }, { value: 'male', label: form.boy }]} />
        </div>
        <TextInput type="month" name={`${path}.birthMonth`} label={form.birthMonth} value={person.birthMonth} onChange={({ currentTarget }) => set({ birthMonth: currentTarget.value, age: '' })} error={errors['birthMonth']} placeholder="AAAA-MM" />
        <NumberInput name={`${path}.completedYears`} label={`${form.or} ${form.age.toLowerCase()}`} value={person.age} min={0} max={25} allowDecimal={false} onChange={(age) => set({ age: typeof age === 'number' ? age : '', birthMonth: '' })} error={errors['completedYears']} hideControls />
        <NativeSelect label={form.kind} value={person.kind} onChange={({ currentTarget }) => set({ kind: currentTarget.value })} data={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))} />
        <MultiSelect label={form.needs} value={[...person.needs]} onChange={(needs) => set({ needs })} data={choicesOf(CAPABILITY_LABELS, language)} searchable clearable hidePickedOptions error={errors['needs']} />
        {onRemove && <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove} aria-label={form.remove(person.key)} style={{ alignSelf: 'end', justifySelf: 'start' }}>✕</Button>}
      </div>
      <PersonTies path={path} person={person} errors={errors} onChange={onChange} />
    </fieldset>
  );
}
