import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { SubmitRequestDocument } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { clockText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import type { RequestDraft } from './request-draft.js';
import { RequestForm } from './request-form.js';
import { canBeKept } from './request-input.js';
import { keptAs, useKeptDraft } from './use-kept-draft.js';
import { useUnfinished } from './use-unfinished.js';

interface Props { readonly title: string; readonly departement: string; readonly initial: RequestDraft; readonly before: { readonly id: string; readonly version: number } | null }

/** How long nobody writes before the draft is kept. */
const PAUSE_MS = 1_500;

/** Where a request is written from nothing. */
const NEW = '/demandes/nouvelle';

/** A form that keeps itself on the server while it is written, as a draft; finished, it is searched for at once. */
export function DraftForm({ title, departement, initial, before }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [settled] = useDebouncedValue(draft, PAUSE_MS);
  const [asked, setAsked] = useState(false);
  const isLeaving = useRef(false);
  const { keep, keptAt, isKeeping, refusal } = useKeptDraft(departement, before && keptAs(before, initial));
  const submitting = useChange(SubmitRequestDocument);
  const { isWhole, refusal: unfinished } = useUnfinished();

  const keepNow = async (written: RequestDraft): Promise<void> => {
    const id = await keep(written, true);
    if (id && location.pathname === NEW) history.replaceState(history.state, '', `/demandes/${id}/modifier`); // for whoever reloads, or comes back
  };
  useEffect(() => {
    if (settled !== initial && canBeKept(settled) && !isLeaving.current) void keepNow(settled);
    // What is kept follows what is written, and nothing else.
  }, [settled]);
  const unsettled = useRef<RequestDraft | null>(null);
  unsettled.current = draft === settled ? null : draft;
  useEffect(() => () => {
    if (unsettled.current && canBeKept(unsettled.current) && !isLeaving.current) void keep(unsettled.current, true);
    // Who leaves before the pause leaves nothing behind.
  }, []);

  const finish = async (asDraft: boolean): Promise<void> => {
    setAsked(true);
    if (!isWhole(draft)) return;
    isLeaving.current = true;
    const id = await keep(draft, true);
    if (id && (asDraft || await submitting.send({ requestId: id }))) await navigate(`/demandes/${id}${asDraft ? '' : '?chercher'}`);
    else isLeaving.current = false;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void finish(false);
  };
  const shown = asked ? unfinished ?? refusal ?? submitting.refusal : null;
  const quiet = !canBeKept(draft) ? texts.keeping.notYet : refusal ? texts.keeping.refused(told(language, refusal.problems[0] ?? refusal)) : keptAt ? texts.keeping.kept(clockText(keptAt.toISOString(), language)) : texts.keeping.soon;
  return (
    <form onSubmit={submit} aria-labelledby="title" noValidate>
      <div className="row spread"><h1 id="title">{title}</h1><span className="muted" role="status">{quiet}</span></div>
      <RefusalAlert refusal={shown} />
      <RequestForm draft={draft} refusal={shown} onChange={setDraft} />
      <div className="row" style={{ marginTop: '1rem' }}>
        <Button type="submit" loading={submitting.isSending || (asked && isKeeping)}>{texts.form.submit}</Button>
        <Button variant="default" onClick={() => void finish(true)}>{texts.form.draft}</Button>
      </div>
    </form>
  );
}
