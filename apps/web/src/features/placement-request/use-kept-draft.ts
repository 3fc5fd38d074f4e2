import { useRef, useState } from 'react';
import { RecordSleepsAtDocument, type RefusedFragment, RequestPlacementDocument, UpdateRequestDocument } from '../../gql/graphql.js';
import { useChange } from '../../ui/use-change.js';
import type { RequestDraft } from './request-draft.js';
import { changesOf, fieldsOf } from './request-input.js';

/** A form as the server has it. */
interface Kept {
  readonly id: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sleepsAt: string;
}

/** What the server has of a request that was written before. */
export const keptAs = ({ id, version }: Pick<Kept, 'id' | 'version'>, draft: RequestDraft): Kept => ({ id, version, fields: fieldsOf(draft), sleepsAt: draft.sleepsAt });

/**
 * Keeps a form on the server, never in the browser: written once, then only what changed. One after the other, so that each change gives the version it read.
 */
export function useKeptDraft(departement: string, before: Kept | null): {
  readonly keep: (draft: RequestDraft, asDraft: boolean) => Promise<string | null>; readonly keptAt: Date | null; readonly isKeeping: boolean; readonly refusal: RefusedFragment | null;
} {
  const writing = useChange(RequestPlacementDocument);
  const updating = useChange(UpdateRequestDocument);
  const sleeping = useChange(RecordSleepsAtDocument);
  const kept = useRef(before);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [keptAt, setKeptAt] = useState<Date | null>(null);

  const write = async (draft: RequestDraft, asDraft: boolean): Promise<string | null> => {
    const fields = fieldsOf(draft);
    const { sleepsAt } = draft;
    if (!kept.current) {
      const made = await writing.send({ ...fields, departement, draft: asDraft, ...(sleepsAt ? { sleepsAt } : {}) });
      if (made) kept.current = { id: made.id, version: made.version, fields, sleepsAt };
      return made?.id ?? null;
    }
    const { id, version } = kept.current;
    const changes = changesOf(kept.current.fields, fields);
    if (Object.keys(changes).length > 0) {
      const updated = await updating.send({ requestId: id, version, ...changes });
      if (!updated) return null;
      kept.current = { ...kept.current, version: updated.version, fields };
    }
    if (sleepsAt && sleepsAt !== kept.current.sleepsAt) {
      if (!await sleeping.send({ requestId: id, sleepsAt })) return null;
      kept.current = { ...kept.current, sleepsAt };
    }
    return id;
  };
  const keep = (draft: RequestDraft, asDraft: boolean): Promise<string | null> => {
    const turn = last.current.then(() => write(draft, asDraft));
    last.current = turn;
    return turn.then((id) => {
      if (id) setKeptAt(new Date());
      return id;
    });
  };
  return { keep, keptAt, isKeeping: writing.isSending || updating.isSending || sleeping.isSending, refusal: writing.refusal ?? updating.refusal ?? sleeping.refusal };
}
