import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ReceivedIdentitiesDocument, ReceivedNoteDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { dateText, momentText } from '../../ui/dates.js';

/** The worker's note: read when asked for, because each reading is logged. */
export function ReceivedNote({ id, until }: { readonly id: string; readonly until: string }): ReactElement {
  const texts = useTexts();
  const { received } = texts;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }] = useQuery({ query: ReceivedNoteDocument, variables: { id }, pause: !isOpen, requestPolicy: 'network-only' });
  const note = data?.referralNote;
  return (
    <section aria-labelledby="note">
      <h2 id="note">{received.note}</h2>
      <p className="muted">{received.noteUntil(momentText(until, language))}</p>
      {!isOpen && <Button variant="default" onClick={() => setOpen(true)}>{received.readNote}</Button>}
      {isOpen && !note && (error ? <p role="alert">{texts.failed}</p> : <p role="status">{texts.loading}</p>)}
      {note?.__typename === 'Refusal' && <p role="alert">{told(language, note)}</p>}
      {note?.__typename === 'NoteView' && <p className="host" style={{ whiteSpace: 'pre-wrap' }} role="status">{note.text}</p>}
    </section>
  );
}

/** Names, once the yes is taken: read when asked for, because each reading is logged. */
export function ReceivedIdentities({ referralId }: { readonly referralId: string }): ReactElement {
  const texts = useTexts();
  const { received } = texts;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }] = useQuery({ query: ReceivedIdentitiesDocument, variables: { referralId }, pause: !isOpen, requestPolicy: 'network-only' });
  const found = data?.identities;
  const people = found?.__typename === 'Identities' ? found.people : [];
  return (
    <section aria-labelledby="identities" className="no-print">
      <h2 id="identities">{received.identities}</h2>
      <p className="muted">{received.identitiesHint}</p>
      {!isOpen && <Button variant="default" onClick={() => setOpen(true)}>{received.readIdentities}</Button>}
      {isOpen && !found && (error ? <p role="alert">{texts.failed}</p> : <p role="status">{texts.loading}</p>)}
      {found?.__typename === 'Refusal' && <p role="alert">{told(language, found)}</p>}
      {found?.__typename === 'Identities' && people.length === 0 && <p role="status">{received.noIdentities}</p>}
      {people.length > 0 && (
        <div role="status"><ul className="reasons">
          {people.map((one) => (
            <li key={one.personKey}>
              <strong>{one.personKey}</strong> : {one.firstNames} {one.lastName}{one.bornOn && `, ${received.born(dateText(one.bornOn, language))}`}{one.legalGuardians && ` ; ${received.guardians(one.legalGuardians)}`}
            </li>
          ))}
        </ul></div>
      )}
    </section>
  );
}
