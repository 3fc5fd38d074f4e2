import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type PlacesCardFragment, PublishCountsDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField, CountField, DayField } from '../../ui/fields.js';
import { useChange } from '../../ui/use-change.js';
import { CeilingFields } from './ceiling-fields.js';
import { ceilingsBefore, lastPublished, sameTerms } from './published-terms.js';

interface Exit {
  readonly on: string;
  readonly sex: string;
}

/** "9 of 10, one girl leaving on the 3rd": enough for who keeps its stays elsewhere. */
export function CountsForm({ host, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const { places: words, form } = useTexts();
  const { send, isSending, refusal } = useChange(PublishCountsDocument);
  const before = lastPublished(host);
  const [occupied, setOccupied] = useState<number | ''>(before?.occupied ?? host.tonight?.occupied ?? 0);
  const [staffed, setStaffed] = useState<number | ''>(before?.staffed ?? host.tonight?.installed ?? 0);
  const [exits, setExits] = useState<readonly Exit[]>(before?.expectedExits.map(({ on, sex }) => ({ on, sex: sex ?? '' })) ?? []);
  const [ceilings, setCeilings] = useState(() => ceilingsBefore(host));
  const publish = async (): Promise<void> => {
    const expectedExits = exits.filter(({ on }) => on !== '').map(({ on, sex }) => ({ on, ...(sex ? { sex } : {}) }));
    if (await send({ hostId: host.hostId, occupied, staffed, expectedExits, ...sameTerms(host, Math.max(0, Number(staffed) - Number(occupied)), ceilings) })) onDone();
  };
  const change = (index: number, exit: Partial<Exit>): void => setExits(exits.map((one, at) => (at === index ? { ...one, ...exit } : one)));
  return (
    <ActForm label={words.acts.counts} submit={words.publish} refusal={refusal} isSending={isSending} onSubmit={publish} onCancel={onDone}>
      <CountField name="occupied" required label={words.present} max={500} value={occupied} onChange={setOccupied} />
      <CountField name="staffed" required label={words.staffed} max={500} value={staffed} onChange={setStaffed} />
      <CeilingFields host={host} ceilings={ceilings} onChange={setCeilings} />
      {exits.map((exit, index) => (
        <fieldset key={index}>
          <legend>{words.exit(index + 1)}</legend>
          <DayField label={words.exitOn} value={exit.on} onChange={(on) => change(index, { on })} />
          <CodeField label={words.who} value={exit.sex} data={[{ value: '', label: words.unsaid }, { value: 'female', label: form.girl }, { value: 'male', label: form.boy }]} onChange={(sex) => change(index, { sex })} />
          <Button size="compact-xs" variant="subtle" mt="xs" onClick={() => setExits(exits.filter((_, at) => at !== index))}>{words.removeExit(index + 1)}</Button>
        </fieldset>
      ))}
      <div><Button size="compact-sm" variant="default" onClick={() => setExits([...exits, { on: '', sex: '' }])}>{words.addExit}</Button></div>
    </ActForm>
  );
}
