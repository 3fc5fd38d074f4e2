import { NumberInput, TextInput } from '@mantine/core';
import { CARE_LABELS, MEASURE_LABELS, SEX_LABELS } from '@ugo/domain/matching/labels';
import { type ReactElement, useState } from 'react';
import type { HostWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Choices } from '../../ui/choices.js';
import { choicesOf } from '../../ui/labels.js';
import { numberOf } from './given.js';

type Authorisation = HostWholeFragment['authorisations'][number];
interface Chosen { readonly sexes: readonly string[]; readonly measures: readonly string[]; readonly careKinds: readonly string[] }

/** Every measure but juvenile justice, which takes a habilitation of its own. */
const USUAL_MEASURES = Object.keys(MEASURE_LABELS).filter((measure) => measure !== 'juvenileJustice');

export interface AuthorisationState { readonly before: Authorisation | null; readonly chosen: Chosen; readonly choose: (part: Partial<Chosen>) => void }

/** The lists of an authorisation as they are being chosen; the rest is in the form. */
export function useAuthorisation(before: Authorisation | null): AuthorisationState {
  const [chosen, setChosen] = useState<Chosen>({ sexes: before?.sexes ?? ['female', 'male'], measures: before?.measures ?? USUAL_MEASURES, careKinds: before?.careKinds ?? [] });
  return { before, chosen, choose: (part) => setChosen({ ...chosen, ...part }) };
}

/** What the decision fixes: number, ages, sexes, kinds of measure, from a day on. */
export function AuthorisationFields({ terms: { before, chosen, choose } }: { readonly terms: AuthorisationState }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{words.authorisation}</legend>
      <div className="grid">
        <NumberInput name="authorised" label={words.authorised} defaultValue={before?.authorised ?? ''} min={1} max={500} allowDecimal={false} required withAsterisk={false} />
        <NumberInput name="financed" label={words.financed} description={words.asAuthorised} defaultValue={before?.financed ?? ''} min={0} max={500} allowDecimal={false} />
        <NumberInput name="installed" label={words.installed} description={words.asAuthorised} defaultValue={before?.installed ?? ''} min={0} max={500} allowDecimal={false} />
        <NumberInput name="minAge" label={words.minAge} defaultValue={before?.minAge ?? ''} min={0} max={60} allowDecimal={false} required withAsterisk={false} />
        <NumberInput name="maxAge" label={words.maxAge} defaultValue={before?.maxAge ?? ''} min={0} max={60} allowDecimal={false} required withAsterisk={false} />
        <TextInput name="from" type="date" label={words.fromDay} required withAsterisk={false} />
        <TextInput name="until" type="date" label={words.lastDay} description={words.endless} />
        <TextInput name="decision" label={words.decision} maxLength={100} />
      </div>
      <Choices legend={words.sexes} values={chosen.sexes} onChange={(sexes) => choose({ sexes })} data={choicesOf(SEX_LABELS, language)} />
      <Choices legend={words.measures} values={chosen.measures} onChange={(measures) => choose({ measures })} data={choicesOf(MEASURE_LABELS, language)} />
      <Choices legend={words.careKinds} values={chosen.careKinds} onChange={(careKinds) => choose({ careKinds })} data={choicesOf(CARE_LABELS, language)} />
    </fieldset>
  );
}

/** The authorisation that a form describes. */
export function readAuthorisation(fields: Record<string, string>, chosen: Chosen): Record<string, unknown> {
  const { authorised, financed, installed, minAge, maxAge, from, until, decision } = fields;
  return { authorised: numberOf(authorised), ...(financed ? { financed: numberOf(financed) } : {}), ...(installed ? { installed: numberOf(installed) } : {}), minAge: numberOf(minAge), maxAge: numberOf(maxAge),
    from, ...(until ? { until } : {}), ...(decision ? { decision } : {}), ...chosen };
}
