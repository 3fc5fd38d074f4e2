import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import type { RefusedFragment } from '../gql/graphql.js';
import { useTexts } from '../texts/language.js';

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
    if (text !== last.text) Object.assign(last, { text, key: crypto.randomUUID() });
    const { data, error } = await run({ input: { ...input, idempotencyKey: last.key } } as unknown as Variables);
    if (!data) {
      setRefusal(fromError(error?.graphQLErrors[0]?.extensions, texts.failed));
      return null;
    }
    last.text = '';
    const answer = Object.values(data).find((value) => typeof value === 'object') as Answer & RefusedFragment; // beside the root’s own type name
    setRefusal(answer.__typename === 'Refusal' ? answer : null);
    return answer.__typename === 'Refusal' ? null : answer as unknown as Sent<Data[keyof Data]>;
  };
  return { send, isSending: fetching, refusal };
}

/** Input that the server could not read names its fields; anything else is a network that failed. */
export function fromError(extensions: Record<string, unknown> | undefined, failed: string): RefusedFragment {
  const problems = (extensions?.['problems'] ?? []) as RefusedFragment['problems'];
  return { __typename: 'Refusal', code: String(extensions?.['code'] ?? 'FAILED'), message: failed, messageEn: failed, retryAfterSeconds: null, problems };
}
