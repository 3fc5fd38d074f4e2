import { Button, Textarea } from '@mantine/core';
import { ANOMALY_KIND_LABELS, type AnomalyKind } from '@ugo/domain/occupancy/anomalies';
import { type ReactElement, useState } from 'react';
import { ReportAnomalyDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { useChange } from '../../ui/use-change.js';

const LONGEST = 300;

/** Something is wrong in a record: whoever reads it may say so, and who keeps the directory follows it. */
export function ReportForm({ record }: { readonly record: { readonly hostId: string } | { readonly establishmentId: string } }): ReactElement {
  const { report: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(ReportAnomalyDocument);
  const [state, setState] = useState<'closed' | 'open' | 'sent'>('closed');
  const [kind, setKind] = useState<AnomalyKind>('wrongTelephone');
  const [text, setText] = useState('');
  const report = async (): Promise<void> => { if (await send({ ...record, kind, ...(text.trim() ? { text: text.trim() } : {}) })) setState('sent'); };
  if (state === 'open') {
    return (
      <ActForm label={words.title} submit={words.send} refusal={refusal} isSending={isSending} onSubmit={report} onCancel={() => setState('closed')}>
        <CodeField name="kind" label={words.kind} value={kind} data={choicesOf(ANOMALY_KIND_LABELS, language)} onChange={setKind} />
        <Textarea name="text" label={words.text} description={words.hint} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maxLength={LONGEST} rows={2} />
      </ActForm>
    );
  }
  return <p className="row no-print"><Button variant="default" onClick={() => setState('open')}>{words.title}</Button><span role="status">{state === 'sent' && words.sent}</span></p>;
}
