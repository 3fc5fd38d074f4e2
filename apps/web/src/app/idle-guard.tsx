import { Button, Modal } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { WhoAmIDocument } from '../gql/graphql.js';
import { useTexts } from '../texts/language.js';

const MINUTE = 60_000;
/** A session ends after thirty idle minutes (ADR 4); five before, one is asked. */
const END = 30 * MINUTE;
const WARNING = 5 * MINUTE;
const LOOK = 10_000;
/** While somebody writes, the server hears of it now and then: a long form is no idleness. */
const TELL = 5 * MINUTE;

/** Signs out whoever is away, with a warning, and keeps the session of whoever is there. */
export function IdleGuard({ onEnd }: { readonly onEnd: () => void }): ReactElement {
  const texts = useTexts();
  const client = useClient();
  const seen = useRef(Date.now());
  const told = useRef(Date.now());
  const [minutes, setMinutes] = useState<number | null>(null);

  const isOver = (): boolean => Date.now() - seen.current >= END;
  const look = (): void => {
    const left = END - (Date.now() - seen.current);
    if (left <= 0) onEnd();
    else setMinutes(left <= WARNING ? Math.ceil(left / MINUTE) : null);
  };
  const here = (): void => {
    if (isOver()) return onEnd(); // a machine that slept wakes at the first key, before its timers
    seen.current = Date.now();
    setMinutes(null);
    if (seen.current - told.current < TELL) return;
    const before = told.current;
    told.current = seen.current;
    void client.query(WhoAmIDocument, {}, { requestPolicy: 'network-only' }).toPromise().then(({ error }) => { if (error) told.current = before; });
  };
  useEffect(() => {
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const event of events) addEventListener(event, here, { passive: true });
    const timer = setInterval(look, LOOK);
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      for (const event of events) removeEventListener(event, here);
      clearInterval(timer);
    };
  });
  return (
    <Modal opened={minutes !== null} onClose={here} title={texts.idle.title} centered closeButtonProps={{ 'aria-label': texts.close }}>
      <p>{texts.idle.text(minutes ?? 0)}</p>
      <Button onClick={here} data-autofocus>{texts.idle.stay}</Button>
    </Modal>
  );
}
