import { LEAVE_KINDS, LEAVE_LABELS, type LeaveKind } from '@ugo/domain/availability/codes';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { AddLeaveDocument, OneLeaveDocument, type PlacesCardFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { dayText } from '../../ui/dates.js';
import { CodeField, DayField } from '../../ui/fields.js';
import { choicesOf, labelOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';

/** A carer's leave or weekend of rest, known ahead, beside those already known: its service records it. */
export function LeaveForm({ host: { hostId }, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const { places: words } = useTexts();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: OneLeaveDocument, variables: { hostId } });
  const { send, isSending, refusal } = useChange(AddLeaveDocument);
  const [kind, setKind] = useState<LeaveKind>('annualLeave');
  const [firstNight, setFirstNight] = useState('');
  const [lastNight, setLastNight] = useState('');
  const add = async (): Promise<void> => {
    if (await send({ hostId, kind, firstNight, lastNight: lastNight || firstNight })) onDone();
  };
  return (
    <>
      {data?.host && data.host.leave.length > 0 && (
        <ul className="reasons">
          {data.host.leave.map(({ id, from, until, kind: of }) => <li key={id}>{words.leave(of ? labelOf(LEAVE_LABELS, of, language) : '', dayText(from, language), until && dayText(until, language))}</li>)}
        </ul>
      )}
      <ActForm label={words.acts.leave} submit={words.declare} refusal={refusal} isSending={isSending} onSubmit={add} onCancel={onDone}>
        <CodeField name="kind" label={words.reason} value={kind} data={choicesOf(LEAVE_LABELS, language, LEAVE_KINDS)} onChange={setKind} />
        <DayField name="firstNight" label={words.firstNight} required value={firstNight} onChange={setFirstNight} />
        <DayField name="lastNight" label={words.lastNight} description={words.sameNight} value={lastNight} onChange={setLastNight} />
      </ActForm>
    </>
  );
}
