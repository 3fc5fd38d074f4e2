import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { LEAVE_LABELS } from '@ugo/domain/availability/codes';
import { type FormEvent, type ReactElement, useState } from 'react';
import { AddDerogationDocument, DirectoryAddLeaveDocument, EndSuspensionDocument, type HostWholeFragment, SetApprovalDocument, SetAuthorisationDocument, SuspendApprovalDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { ApprovalFields, readApproval } from './approval-fields.js';
import { AuthorisationFields, readAuthorisation, useAuthorisation } from './authorisation-fields.js';
import { given, numberOf } from './given.js';
import type { Warnings } from './warnings.js';

const DOCUMENTS = { authorisation: SetAuthorisationDocument, approval: SetApprovalDocument, derogation: AddDerogationDocument, suspension: SuspendApprovalDocument, endSuspension: EndSuspensionDocument, leave: DirectoryAddLeaveDocument } as const;
export type DecisionKind = keyof typeof DOCUMENTS;

interface Props { readonly kind: DecisionKind; readonly host: HostWholeFragment; readonly onSaved: (warnings: Warnings) => void; readonly onCancel: () => void }

/** Writes down one dated decision; the one before ends the day before. */
export function DecisionForm({ kind, host, onSaved, onCancel }: Props): ReactElement {
  const { directory: words, cancel } = useTexts();
  const changes = {
    authorisation: useChange(DOCUMENTS.authorisation), approval: useChange(DOCUMENTS.approval), derogation: useChange(DOCUMENTS.derogation),
    suspension: useChange(DOCUMENTS.suspension), endSuspension: useChange(DOCUMENTS.endSuspension), leave: useChange(DOCUMENTS.leave),
  };
  const { send, isSending, refusal } = changes[kind];
  const terms = useAuthorisation(host.authorisations.at(-1) ?? null);
  const approval = host.approvals.at(-1) ?? null;
  const [careKinds, setCareKinds] = useState<readonly string[]>(approval?.careKinds ?? []);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const fields = given(event.currentTarget);
    const { extraPlaces, ...rest } = fields;
    const decided = kind === 'authorisation' ? { authorisation: readAuthorisation(fields, terms.chosen) } : kind === 'approval' ? { approval: readApproval(fields, careKinds) }
      : { ...rest, ...(extraPlaces ? { extraPlaces: numberOf(extraPlaces) } : {}) };
    const changed = await send({ hostId: host.id, ...decided });
    if (changed) onSaved(changed.warnings);
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-label={words.decide[kind]}>
      <RefusalAlert refusal={refusal} />
      <p className="muted">{words.decideHint[kind]}</p>
      {kind === 'authorisation' && <AuthorisationFields terms={terms} />}
      {kind === 'approval' && <ApprovalFields before={approval} careKinds={careKinds} onCareKinds={setCareKinds} />}
      {kind !== 'authorisation' && kind !== 'approval' && <ShortFields kind={kind} />}
      <div className="row"><Button type="submit" loading={isSending}>{words.decide[kind]}</Button><Button variant="subtle" onClick={onCancel}>{cancel}</Button></div>
    </form>
  );
}

/** The decisions that are a few dates. */
function ShortFields({ kind }: { readonly kind: Exclude<DecisionKind, 'authorisation' | 'approval'> }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const day = (name: string, label: string, required: boolean, description?: string): ReactElement => <TextInput name={name} type="date" label={label} description={description} required={required} withAsterisk={false} />;
  return (
    <div className="grid">
      {kind === 'derogation' && <NumberInput name="extraPlaces" label={words.extraPlaces} min={1} max={10} allowDecimal={false} required withAsterisk={false} />}
      {kind === 'derogation' && <TextInput name="decision" label={words.decision} required withAsterisk={false} maxLength={100} />}
      {kind === 'derogation' && day('from', words.fromDay, true)}
      {kind === 'derogation' && day('until', words.lastDay, true)}
      {kind === 'suspension' && day('from', words.fromDay, false, words.tonightIfEmpty)}
      {kind === 'suspension' && day('until', words.lastDay, false, words.endless)}
      {kind === 'endSuspension' && day('on', words.againFrom, false, words.tonightIfEmpty)}
      {kind === 'leave' && <NativeSelect name="kind" label={words.leaveKind} data={choicesOf(LEAVE_LABELS, language)} />}
      {kind === 'leave' && day('firstNight', words.firstNight, true)}
      {kind === 'leave' && day('lastNight', words.lastNight, true)}
    </div>
  );
}
