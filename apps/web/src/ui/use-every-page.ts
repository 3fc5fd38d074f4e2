import { useEffect, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';

interface Page<Node> { readonly edges: readonly { readonly node: Node }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

/**
 * Every page of a list, one after the other, for what must be seen as a whole (a map).
 * @param pageOf - the page in an answer, null when it was refused; always the same function
 */
export function useEveryPage<Data, Variables extends { after?: string | null }, Node>(
  document: TypedDocumentNode<Data, Variables>, variables: Omit<Variables, 'after'>, pageOf: (data: Data) => Page<Node> | null,
): { readonly nodes: readonly Node[] | null; readonly hasFailed: boolean; readonly again: () => void } {
  const client = useClient();
  const [found, setFound] = useState<{ readonly nodes: readonly Node[] | null; readonly hasFailed: boolean }>({ nodes: null, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const nodes: Node[] = [];
      for (let after: string | null | undefined = null; after !== undefined;) {
        const { data } = await client.query(document, { ...JSON.parse(asked) as object, after } as Variables).toPromise();
        const page: Page<Node> | null | undefined = data && pageOf(data);
        if (!isCurrent) return;
        if (!page) return setFound({ nodes: null, hasFailed: true });
        nodes.push(...page.edges.map(({ node }) => node));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      }
      setFound({ nodes, hasFailed: false });
    };
    void read();
    return () => { isCurrent = false; };
  }, [client, document, asked, pageOf, turn]);
  return { ...found, again: () => { setFound({ nodes: null, hasFailed: false }); setTurn(turn + 1); } };
}
