import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { SetSettingDocument, type SettingRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dateText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

interface Props { readonly setting: SettingRowFragment; readonly departement: string }

/** One setting: what counts today, what is to come, what counted before. */
export function SettingCard({ setting, departement }: Props): ReactElement {
  const { settings: words } = useTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const coming = setting.history.filter(({ from, counts }) => counts && (setting.since === null || from > setting.since) && Date.parse(from) > Date.now());
  const past = setting.history.filter((one) => !coming.includes(one) && one.from !== setting.since);
  return (
    <article className="card">
      <div className="row spread">
        <h3>{language === 'fr' ? setting.label : setting.labelEn}</h3>
        <strong>{said(words, setting.value)}</strong>
      </div>
      <div className="row muted">
        <span>{setting.since ? words.since(dateText(setting.since, language)) : words.byDefault}</span>
        {setting.since && <span>{words.defaultIs(said(words, setting.defaultValue))}</span>}
        {setting.type === 'number' && setting.least !== null && setting.most !== null && <span>{words.bounds(setting.least, setting.most)}</span>}
        {!isOpen && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)} aria-label={`${words.change} : ${language === 'fr' ? setting.label : setting.labelEn}`}>{words.change}</Button>}
      </div>
      {coming.map(({ from, value }) => <p key={from} className="soon">{words.coming(dateText(from, language), said(words, value))}</p>)}
      {past.length > 0 && (
        <details><summary>{words.history}</summary>
          <ul className="reasons">{past.map(({ from, value, counts }) => <li key={from}>{words.from(dateText(from, language))} : {said(words, value)}{!counts && ` (${words.countsNot})`}</li>)}</ul>
        </details>
      )}
      {isOpen && <SettingForm setting={setting} departement={departement} onDone={() => setOpen(false)} />}
    </article>
  );
}

/** A value as people read it: codes and flags have words. */
const said = (words: ReturnType<typeof useTexts>['settings'], value: string): string => words.values[value as keyof typeof words.values] ?? value;

/** A value and the first day on which it counts; what has counted on past days stays. */
function SettingForm({ setting, departement, onDone }: Props & { readonly onDone: () => void }): ReactElement {
  const { settings: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(SetSettingDocument);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (await send({ departement, key: setting.key, value: String(form.get('value')), from: String(form.get('from')) })) onDone();
  };
  const options = setting.type === 'flag' ? ['true', 'false'] : setting.options;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={words.change}>
      <RefusalAlert refusal={refusal} />
      <div className="row">
        {setting.type === 'number'
          ? <NumberInput name="value" label={words.value} defaultValue={Number(setting.value)} min={setting.least ?? undefined} max={setting.most ?? undefined} allowDecimal={false} required withAsterisk={false} autoFocus />
          : <NativeSelect name="value" label={words.value} defaultValue={setting.value} data={options.map((value) => ({ value, label: said(words, value) }))} autoFocus />}
        <TextInput name="from" type="date" label={words.firstDay} description={words.firstDayHint} required withAsterisk={false} />
      </div>
      <div className="row"><Button type="submit" loading={isSending}>{words.set}</Button><Button variant="subtle" onClick={onDone}>{cancel}</Button></div>
    </form>
  );
}
