import { Alert } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import type { RefusedFragment } from '../gql/graphql.js';
import { told, useLanguage, useTexts } from '../texts/language.js';

/** An expected no: what is wrong, and what would be right. It takes the focus, so that it is read first. */
export function RefusalAlert({ refusal }: { readonly refusal: RefusedFragment | null }): ReactElement | null {
  const texts = useTexts();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, [refusal]);
  if (!refusal) return null;
  return (
    <Alert ref={box} tabIndex={-1} color="red" role="alert" title={refusal.problems.length > 0 ? texts.problemsTitle : undefined}>
      {refusal.problems.length === 0 ? told(language, refusal) : <ul>{refusal.problems.map((one, index) => <li key={index}>{told(language, one)}</li>)}</ul>}
    </Alert>
  );
}
