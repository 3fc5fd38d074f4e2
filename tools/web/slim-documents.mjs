// The browser sends the digest of an operation, never its text (ADR 14): of each document only the name, the kind and the digest go into the
// bundle. Subscriptions keep their text, which their socket sends.
const DOCUMENT = /^(export const \w+Document = )(\{.*\})( as unknown as .*)$/gm;

/** @returns {import('vite').Plugin} */
export const slimDocuments = () => ({
  name: 'slim-documents',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/src/gql/graphql.ts') ? { code: code.replace(DOCUMENT, (_, before, json, after) => `${before}${slim(json)}${after}`), map: null } : null),
});

function slim(json) {
  const { __meta__, definitions } = JSON.parse(json);
  const { operation, name } = definitions.find(({ kind }) => kind === 'OperationDefinition');
  if (operation === 'subscription') return json;
  const selections = [{ kind: 'Field', name: { kind: 'Name', value: '__typename' } }];
  return JSON.stringify({ __meta__, kind: 'Document', definitions: [{ kind: 'OperationDefinition', operation, name, selectionSet: { kind: 'SelectionSet', selections } }] });
}
