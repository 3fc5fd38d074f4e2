import { Checkbox } from '@mantine/core';
import { STAY_KIND_LABELS, STAY_KINDS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { AdmitPeopleDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';
import { type Formers, FormerStays } from './former-stays.js';

interface Props {
  readonly referral: RequestWholeFragment['referrals'][number];
  readonly keys: readonly string[];
  readonly departement: string;
  readonly onDone: () => void;
}

/** The former place: given back, which is a move, or kept for the time of a relay. */
type FormerPlace = 'givenBack' | 'kept';

/** Arrivals that are not the plain one: some of them, another day, a relay, or a move from where they lived (CASF L.223-3). */
export function ArrivalForm({ referral, keys: expected, departement, onDone }: Props): ReactElement {
  const { arrival: words, stays } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AdmitPeopleDocument);
  const [keys, setKeys] = useState<string[]>([...expected]);
  const [kind, setKind] = useState('');
  const [admittedOn, setAdmittedOn] = useState('');
  const [expectedExit, setExpectedExit] = useState('');
  const [formers, setFormers] = useState<Formers>({});
  const [formerPlace, setFormerPlace] = useState<FormerPlace>('givenBack');
  const [isEmergency, setEmergency] = useState(false);
  const [judgeToldOn, setJudge] = useState('');
  const [familyConsultedOn, setFamily] = useState('');
  const formerStays = keys.flatMap((personKey) => (formers[personKey] ? [{ personKey, stayId: formers[personKey] }] : []));
  const moves = formerStays.length > 0 && formerPlace === 'givenBack';
  const admit = async (): Promise<void> => {
    const days = { ...(kind ? { kind } : {}), ...(admittedOn ? { admittedOn } : {}), ...(expectedExit ? { expectedExit } : {}) };
    const former = formerStays.length > 0 ? { formerStays, formerPlace } : {};
    const move = moves ? { isEmergency, ...(judgeToldOn ? { judgeToldOn } : {}), ...(familyConsultedOn ? { familyConsultedOn } : {}) } : {};
    if (await send({ referralId: referral.id, personKeys: keys, ...days, ...former, ...move })) onDone();
  };
  return (
    <ActForm label={words.title} submit={stays.recordArrival(keys.length)} refusal={refusal} isSending={isSending} onSubmit={admit} onCancel={onDone}>
      {expected.length > 1 && (
        <Checkbox.Group label={stays.whoArrived} value={keys} onChange={setKeys}>
          <div className="row">{expected.map((key) => <Checkbox key={key} value={key} label={key} disabled={keys.length === 1 && keys.includes(key)} />)}</div>
        </Checkbox.Group>
      )}
      <CodeField name="kind" label={stays.kind} value={kind} data={[{ value: '', label: stays.asAskedKind }, ...choicesOf(STAY_KIND_LABELS, language, STAY_KINDS)]} onChange={setKind} />
      <DayField name="admittedOn" label={stays.admittedOn} description={stays.tonight} value={admittedOn} onChange={setAdmittedOn} />
      <DayField name="expectedExit" label={stays.expectedExit} description={stays.asAsked} value={expectedExit} onChange={setExpectedExit} />
      <FormerStays departement={departement} keys={keys} formers={formers} onChange={setFormers} />
      {formerStays.length > 0 && (
        <CodeField<FormerPlace> name="formerPlace" label={words.formerPlace} value={formerPlace} data={[{ value: 'givenBack', label: words.givenBack }, { value: 'kept', label: words.kept }]} onChange={setFormerPlace} />
      )}
      {moves && <Checkbox label={words.emergency} description={words.emergencyHint} checked={isEmergency} onChange={({ currentTarget }) => setEmergency(currentTarget.checked)} />}
      {moves && <DayField name="judgeToldOn" label={stays.judgeToldOn} value={judgeToldOn} onChange={setJudge} />}
      {moves && <DayField name="familyConsultedOn" label={stays.familyConsultedOn} value={familyConsultedOn} onChange={setFamily} />}
    </ActForm>
  );
}
