import { Alert, Button, FileInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { RefusedFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { newKey } from '../../ui/new-key.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useToken } from '../../ui/session-context.js';
import { PreviewTables } from './preview-tables.js';
import { type Counts, isRefused, type Preview, sendList } from './send-list.js';

/** One file: chosen, previewed, confirmed. */
type Step =
  | { readonly at: 'choose'; readonly done?: Counts }
  | { readonly at: 'busy'; readonly says: string }
  | { readonly at: 'preview'; readonly preview: Preview; readonly key: string };

export function ImportList({ departement }: { readonly departement: string }): ReactElement {
  const texts = useTexts();
  const { imports: words } = texts;
  const token = useToken();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [refusal, setRefusal] = useState<RefusedFragment | null>(null);
  const send = async <Answer extends object>(key: string | null, says: string, next: (answer: Answer) => Step): Promise<void> => {
    const before = step;
    setRefusal(null);
    setStep({ at: 'busy', says });
    const answer = await sendList<Answer>(token, departement, file!, key);
    if (answer && !isRefused(answer)) return setStep(next(answer));
    setRefusal(answer ?? { __typename: 'Refusal', code: 'FAILED', message: texts.failed, messageEn: texts.failed, retryAfterSeconds: null, problems: [] });
    setStep(before);
  };
  const preview = (): Promise<void> => send<Preview>(null, words.reading, (found) => ({ at: 'preview', preview: found, key: newKey() }));
  const confirm = (key: string): Promise<void> => send<Counts>(key, words.writing, (done) => ({ at: 'choose', done }));
  return (
    <>
      <RefusalAlert refusal={refusal} />
      {step.at === 'busy' && <p role="status">{step.says}</p>}
      {step.at === 'choose' && (
        <>
          {step.done && <Alert color="teal" role="status">{words.done(step.done.created, step.done.updated)}</Alert>}
          <div className="row">
            <FileInput label={words.file} placeholder={words.choose} accept=".csv,.xlsx" value={file} onChange={setFile} className="long" />
            <Button disabled={!file} onClick={() => void preview()}>{words.preview}</Button>
          </div>
        </>
      )}
      {step.at === 'preview' && <PreviewStep step={step} onConfirm={() => void confirm(step.key)} onOther={() => setStep({ at: 'choose' })} />}
    </>
  );
}

interface StepProps { readonly step: Extract<Step, { at: 'preview' }>; readonly onConfirm: () => void; readonly onOther: () => void }

function PreviewStep({ step: { preview }, onConfirm, onOther }: StepProps): ReactElement {
  const { imports: words } = useTexts();
  const { read, created, updated, unchanged } = preview.counts;
  return (
    <>
      <p role="status"><strong>{words.counts(read, created, updated, unchanged)}</strong></p>
      <div className="row">
        {created + updated > 0 ? <Button onClick={onConfirm}>{words.confirm(created + updated)}</Button> : <span>{words.nothing}</span>}
        <Button variant="subtle" onClick={onOther}>{words.other}</Button>
      </div>
      <PreviewTables preview={preview} />
    </>
  );
}
