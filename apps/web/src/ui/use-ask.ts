import { useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import type { RefusedFragment } from '../gql/graphql.js';
import { useTexts } from '../texts/language.js';
import { refusalOf, type Sent } from './use-change.js';

/** A question that costs the server something, asked when somebody presses a button and answered anew each time. */
export function useAsk<Data extends Record<string, unknown>, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>): {
  readonly ask: (variables: Variables) => Promise<void>; readonly clear: () => void; readonly isAsking: boolean; readonly answer: Sent<Data[keyof Data]>; readonly refusal: RefusedFragment | null;
} {
  const texts = useTexts();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Sent<Data[keyof Data]>>(null);
  const [refusal, setRefusal] = useState<RefusedFragment | null>(null);
  const turn = useRef(0); // an answer to what is no longer asked is nobody's
  const ask = async (variables: Variables): Promise<void> => {
    const mine = ++turn.current;
    setAsking(true);
    const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
    if (mine !== turn.current) return;
    setAsking(false);
    const given = data && Object.values(data).find((value) => typeof value === 'object') as { readonly __typename?: string } | undefined; // beside the root’s own type name
    const isRefused = given?.__typename === 'Refusal';
    setRefusal(given ? (isRefused ? given as RefusedFragment : null) : refusalOf(error, texts));
    setAnswer(given && !isRefused ? given as unknown as Sent<Data[keyof Data]> : null);
  };
  const clear = (): void => {
    turn.current += 1;
    setAsking(false);
    setAnswer(null);
  };
  return { ask, clear, isAsking, answer, refusal };
}
