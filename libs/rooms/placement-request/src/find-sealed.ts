import type { Em } from '@ugo/persistence';
import { noteSubject } from './note.schema.js';
import type { Sealed } from './seal.js';

/** A sealed text, and whom it is bound to. */
export interface BoundSeal extends Sealed {
  readonly about: string;
}

/** Any text that is sealed in this database, or null: by it a start finds out whether the installation's seal key is the right one. For work of the system. */
export async function findSealed(em: Em): Promise<BoundSeal | null> {
  const [name] = await em.execute<BoundSeal[]>('select sealed, wrapped_key as "wrappedKey", person_id::text as about from person_identity limit 1');
  if (name) return name;
  const [note] = await em.execute<BoundSeal[]>('select sealed, wrapped_key as "wrappedKey", request_id::text as about from request_note limit 1');
  return note ? { ...note, about: noteSubject(note.about) } : null;
}
