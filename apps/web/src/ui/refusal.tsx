import { Alert } from '@mantine/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { RefusedFragment } from '../gql/graphql.js';
import { told, useLanguage, useTexts } from '../texts/language.js';

/** An expected no: what is wrong, and what would be right; each problem names its field and leads to it. It takes the focus, so that it is read first. */
export function RefusalAlert({ refusal }: { readonly refusal: RefusedFragment | null }): ReactElement | null {
  const texts = useTexts();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [fields, setFields] = useState<readonly (Field | null)[]>([]);
  useEffect(() => {
    box.current?.focus();
    const found = refusal?.problems.map(({ field }) => field === null ? null : fieldOf(box.current, field)) ?? [];
    setFields(found);
    const undo = found.map((field, index) => field && tie(field, `${id}-${index}`));
    return () => { for (const one of undo) one?.(); };
  }, [refusal, id]);
  if (!refusal) return null;
  return (
    <Alert ref={box} tabIndex={-1} mb="md" color="red" role="alert" title={refusal.problems.length > 0 ? texts.problemsTitle : undefined}>
      {refusal.problems.length === 0 ? told(language, refusal) : (
        <ul>
          {refusal.problems.map((one, index) => (
            <li key={index} id={`${id}-${index}`}>
              {fields[index] && <><button type="button" className="to-field" onClick={() => goTo(fields[index]!)}>{labelOf(fields[index])}</button>{texts.colon}</>}
              {told(language, one)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Its words, without the mark of what is required. */
const labelOf = ({ labels }: Field): string => labels?.[0]?.firstChild?.textContent ?? '';

/** What is folded away opens: it could not take the focus. */
function goTo(field: Field): void {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  field.focus();
}

/** The field of the same form that bears the name of a problem, such as `exitOn`, `place.firstNight` or its last word; null where a form names it otherwise. */
function fieldOf(box: HTMLElement | null, path: string): Field | null {
  const fields = box?.closest('form')?.elements;
  const named = fields?.namedItem(path) ?? fields?.namedItem(path.split('.').at(-1)!);
  return (named instanceof HTMLInputElement || named instanceof HTMLSelectElement || named instanceof HTMLTextAreaElement) && labelOf(named) !== '' ? named : null;
}

/** Says of a field that it is wrong, and why, for as long as the refusal stands (WCAG 3.3.1), unless it says so itself. Gives the way to end it. */
function tie(field: Field, reasonId: string): () => void {
  if (field.getAttribute('aria-invalid') === 'true') return () => undefined;
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', [described, reasonId].filter(Boolean).join(' '));
  return () => {
    field.removeAttribute('aria-invalid');
    if (described === null) field.removeAttribute('aria-describedby');
    else field.setAttribute('aria-describedby', described);
  };
}
