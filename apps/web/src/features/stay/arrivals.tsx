import { Button, Checkbox } from '@mantine/core';
import { STAY_KIND_LABELS, STAY_KINDS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { AdmitDocument, type ExpectedArrivalFragment, OneStayHostDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { dayText, momentText } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

type Told = (hostId: string) => void;

/** The places kept until somebody comes: one tap when they are there. */
export function Arrivals({ expected, onArrived }: { readonly expected: readonly ExpectedArrivalFragment[]; readonly onArrived: Told }): ReactElement | null {
  const { stays: words } = useTexts();
  if (expected.length === 0) return null;
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">{words.arrivals}</h2>
      <ul className="cards">{expected.map((one) => <li key={one.id}><Arrival expected={one} onArrived={onArrived} /></li>)}</ul>
    </section>
  );
}

function Arrival({ expected, onArrived }: { readonly expected: ExpectedArrivalFragment; readonly onArrived: Told }): ReactElement {
  const { stays: words, requests, request } = useTexts();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: OneStayHostDocument, variables: { id: expected.hostId } });
  const { send, isSending, refusal } = useChange(AdmitDocument);
  const [isOpen, setOpen] = useState(false);
  const all = async (): Promise<void> => {
    if (await send({ referralId: expected.id })) onArrived(expected.hostId);
  };
  return (
    <article className="card first">
      <div className="row spread">
        <h3>{words.people(expected.acceptedKeys.join(', '))}</h3>
        {expected.dueAt && <span>{request.held(momentText(expected.dueAt, language))}</span>}
      </div>
      <p className="row" style={{ margin: '.3rem 0' }}>
        <strong>{data?.host?.name ?? '…'}</strong><span>{requests.nights(dayText(expected.firstNight, language), dayText(expected.lastNight, language))}</span>
        {expected.arrivalAt && <span>{words.arrivalAt(momentText(expected.arrivalAt, language))}</span>}
      </p>
      <RefusalAlert refusal={refusal} />
      <div className="row no-print">
        <Button loading={isSending} onClick={() => void all()}>{words.allHere}</Button>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words.someHere}</Button>
      </div>
      {isOpen && <AdmitForm expected={expected} onDone={() => setOpen(false)} onArrived={onArrived} />}
    </article>
  );
}

/** Not everybody, another day, another kind of stay: what the request said is the rest. */
function AdmitForm({ expected, onDone, onArrived }: { readonly expected: ExpectedArrivalFragment; readonly onDone: () => void; readonly onArrived: Told }): ReactElement {
  const { stays: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AdmitDocument);
  const [keys, setKeys] = useState<string[]>([...expected.acceptedKeys]);
  const [kind, setKind] = useState('');
  const [admittedOn, setAdmittedOn] = useState('');
  const [expectedExit, setExpectedExit] = useState('');
  const admit = async (): Promise<void> => {
    const given = { ...(kind ? { kind } : {}), ...(admittedOn ? { admittedOn } : {}), ...(expectedExit ? { expectedExit } : {}) };
    if (!await send({ referralId: expected.id, personKeys: keys, ...given })) return;
    onDone();
    onArrived(expected.hostId);
  };
  return (
    <ActForm label={words.someHere} submit={words.recordArrival(keys.length)} refusal={refusal} isSending={isSending} onSubmit={admit} onCancel={onDone}>
      <Checkbox.Group label={words.whoArrived} value={keys} onChange={setKeys}>
        <div className="row">{expected.acceptedKeys.map((key) => <Checkbox key={key} value={key} label={key} disabled={keys.length === 1 && keys.includes(key)} />)}</div>
      </Checkbox.Group>
      <DayField label={words.admittedOn} description={words.tonight} value={admittedOn} onChange={setAdmittedOn} />
      <DayField label={words.expectedExit} description={words.asAsked} value={expectedExit} onChange={setExpectedExit} />
      <CodeField label={words.kind} value={kind} data={[{ value: '', label: words.asAskedKind }, ...choicesOf(STAY_KIND_LABELS, language, STAY_KINDS)]} onChange={setKind} />
    </ActForm>
  );
}
