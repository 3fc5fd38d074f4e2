import { useState } from 'react';
import type { RefusedFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import type { RequestDraft } from './request-draft.js';
import { unfinished } from './request-input.js';

/** Refuses a form in which something stands that would not be sent: a town that is typed and not chosen, a zone without its place. */
export function useUnfinished(): { readonly isWhole: (draft: RequestDraft) => boolean; readonly refusal: RefusedFragment | null } {
  const texts = useTexts();
  const [refusal, setRefusal] = useState<RefusedFragment | null>(null);
  const isWhole = (draft: RequestDraft): boolean => {
    const found = unfinished(draft);
    const problems = found.map(({ field, is }) => {
      const message = is === 'typed' ? texts.form.chooseCommune : texts.required;
      return { __typename: 'Problem' as const, field, code: is, message, messageEn: message };
    });
    setRefusal(found.length === 0 ? null : { __typename: 'Refusal', code: 'INVALID_INPUT', message: '', messageEn: '', retryAfterSeconds: null, problems });
    return found.length === 0;
  };
  return { isWhole, refusal };
}
