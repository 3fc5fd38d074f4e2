import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { RefusedFragment } from '../gql/graphql.js';
import { useTexts } from '../texts/language.js';
import { RefusalAlert } from './refusal.js';

interface Props {
  /** What is done, for who does not see where the form opened. */
  readonly label: string;
  readonly submit: string;
  readonly refusal: RefusedFragment | null;
  readonly isSending: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A few fields that open below a button: the first takes the focus, and the button has it again when they are gone. */
export function ActForm({ label, submit, refusal, isSending, onSubmit, onCancel, children }: Props): ReactElement {
  const texts = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    return () => { if (opener instanceof HTMLElement && opener.isConnected) opener.focus(); };
  }, []);
  return (
    <form ref={form} className="act no-print" aria-label={label} onSubmit={(event) => { event.preventDefault(); void onSubmit(); }}>
      <RefusalAlert refusal={refusal} />
      {children && <div className="fields">{children}</div>}
      <div className="row">
        <Button type="submit" loading={isSending}>{submit}</Button>
        <Button variant="subtle" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
