import { useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useMutation } from 'urql';
import type { RefusedFragment } from '../gql/graphql.js';
import { type Texts, useTexts } from '../texts/language.js';
import { failureText } from './failure.js';
import { newKey } from './new-key.js';

type Answer = { readonly __typename?: string };
type Input = Readonly<Record<string, unknown>>;

/** The answer of a change when it went through; null when it was refused or nothing came. */
export type Sent<T> = Exclude<T, string | { __typename: 'Refusal' }> | null;

/**
 * Sends a change with an idempotency key of its own. When no answer comes, sending the same input again takes the same key: nothing is done twice.
 */
export function useChange<Data extends Record<string, unknown>, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>): {
  readonly send: (input: Input) => Promise<Sent<Data[keyof Data]>>; readonly isSending: boolean; readonly refusal: RefusedFragment | null;
} {
  const texts = useTexts();
  const [{ fetching }, run] = useMutation(document);
  const [refusal, setRefusal] = useState<RefusedFragment | null>(null);
  const [last] = useState<{ text: string; key: string }>({ text: '', key: '' });
  const send = async (input: Input): Promise<Sent<Data[keyof Data]>> => {
    const text = JSON.stringify(input);
    if (text !== last.text) Object.assign(last, { text, key: newKey() });
    const { data, error } = await run({ input: { ...input, idempotencyKey: last.key } } as unknown as Variables);
    if (!data) {
      setRefusal(refusalOf(error, texts));
      return null;
    }
    last.text = '';
    const answer = Object.values(data).find((value) => typeof value === 'object') as Answer & RefusedFragment; // beside the root’s own type name
    setRefusal(answer.__typename === 'Refusal' ? answer : null);
    return answer.__typename === 'Refusal' ? null : answer as unknown as Sent<Data[keyof Data]>;
  };
  return { send, isSending: fetching, refusal };
}

/** Input that the server could not read names its fields; anything else says what to do. */
export function refusalOf(error: CombinedError | undefined, texts: Texts): RefusedFragment {
  const extensions = error?.graphQLErrors[0]?.extensions;
  const problems = (extensions?.['problems'] ?? []) as RefusedFragment['problems'];
  const message = failureText(error, texts);
  return { __typename: 'Refusal', code: String(extensions?.['code'] ?? 'FAILED'), message, messageEn: message, retryAfterSeconds: null, problems };
}
