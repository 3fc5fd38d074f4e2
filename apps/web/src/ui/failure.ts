import type { CombinedError } from 'urql';
import type { Texts } from '../texts/language.js';

/** What to do when the service gave no answer that can be used: the network, an older page than the service, a right that is gone, or a fault of its own. */
export function failureText(error: Pick<CombinedError, 'graphQLErrors' | 'response'> | undefined, { failed, failures }: Pick<Texts, 'failed' | 'failures'>): string {
  const code = error?.graphQLErrors[0]?.extensions['code'];
  if (code === 'UNKNOWN_DOCUMENT') return failures.older;
  if (code === 'FORBIDDEN') return failures.forbidden;
  return error?.response ? failures.service : failed;
}
