import { NumberInput, TextInput } from '@mantine/core';
import { CARE_LABELS } from '@ugo/domain/matching/labels';
import type { ReactElement } from 'react';
import type { HostWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Choices } from '../../ui/choices.js';
import { choicesOf } from '../../ui/labels.js';
import { numberOf } from './given.js';

interface Props { readonly before: HostWholeFragment['approvals'][number] | null; readonly careKinds: readonly string[]; readonly onCareKinds: (kinds: readonly string[]) => void }

/** One to three children, from a day on (CASF L.421-5); more is a derogation. */
export function ApprovalFields({ before, careKinds, onCareKinds }: Props): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{words.approval}</legend>
      <div className="grid">
        <NumberInput name="places" label={words.places} description={words.oneToThree} defaultValue={before?.places ?? ''} min={1} max={3} allowDecimal={false} required withAsterisk={false} />
        <NumberInput name="intermittentPlaces" label={words.intermittent} defaultValue={before?.intermittent ?? 0} min={0} max={3} allowDecimal={false} />
        <NumberInput name="contracted" label={words.contracted} description={words.leaveEmpty} defaultValue={before?.contracted ?? ''} min={0} max={10} allowDecimal={false} />
        <NumberInput name="minAge" label={words.minAge} defaultValue={before?.minAge ?? 0} min={0} max={20} allowDecimal={false} />
        <NumberInput name="maxAge" label={words.maxAge} defaultValue={before?.maxAge ?? 20} min={0} max={20} allowDecimal={false} />
        <TextInput name="from" type="date" label={words.fromDay} required withAsterisk={false} />
        <TextInput name="until" type="date" label={words.lastDay} description={words.endless} />
      </div>
      <Choices legend={words.careKinds} values={careKinds} onChange={onCareKinds} data={choicesOf(CARE_LABELS, language)} />
    </fieldset>
  );
}

/** The approval that a form describes. */
export function readApproval(fields: Record<string, string>, careKinds: readonly string[]): Record<string, unknown> {
  const { places, intermittentPlaces, contracted, minAge, maxAge, from, until } = fields;
  return { places: numberOf(places), intermittentPlaces: numberOf(intermittentPlaces) ?? 0, ...(contracted ? { contracted: numberOf(contracted) } : {}), minAge: numberOf(minAge) ?? 0, maxAge: numberOf(maxAge) ?? 20, from, ...(until ? { until } : {}), careKinds };
}
