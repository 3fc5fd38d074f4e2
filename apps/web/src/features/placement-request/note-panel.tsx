import { Button, Textarea } from '@mantine/core';
import { NOTE_MOST } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ReadNoteDocument, WriteNoteDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import type { PanelProps } from './follow-panels.js';

/** A few sealed words for the hosts asked, which expire. Read when somebody opens it: each reading is logged. */
export function NotePanel({ request }: PanelProps): ReactElement {
  const texts = useTexts();
  const { note: words } = texts;
  const language = useLanguage();
  const query = useQuery({ query: ReadNoteDocument, variables: { id: request.id }, requestPolicy: 'network-only' });
  const { data } = query[0];
  const { send, isSending, refusal } = useChange(WriteNoteDocument);
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const there = data?.requestNote.__typename === 'NoteView' ? data.requestNote : null;
  const text = typed ?? there?.text ?? '';
  const write = async (next: string | null): Promise<void> => {
    if (!await send({ requestId: request.id, text: next })) return;
    setTyped(next ?? '');
    setSaid(next === null ? words.removed : words.saved);
  };
  if (!data) return <Asked query={query} />; // nobody writes over a note that was not read
  return (
    <div style={{ display: 'grid', gap: '.5rem' }}>
      <RefusalAlert refusal={refusal} />
      <Textarea name="text" label={words.text} description={`${words.hint} ${words.left(NOTE_MOST - text.length)}.`} value={text} maxLength={NOTE_MOST} autosize minRows={3} onChange={({ currentTarget }) => { setTyped(currentTarget.value); setSaid(''); }} />
      <div className="row">
        <Button loading={isSending} disabled={text.trim() === ''} onClick={() => void write(text.trim())}>{words.save}</Button>
        {(there || said === words.saved) && <Button variant="default" loading={isSending} onClick={() => void write(null)}>{words.remove}</Button>}
        <span role="status" className="muted">{said || (there && words.until(momentText(there.expiresAt, language)))}</span>
      </div>
    </div>
  );
}
