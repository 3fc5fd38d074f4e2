// Types for the web application's operations, and the list of the only documents it may send (trusted documents).
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const CHECK = process.argv.includes('--check');
const TARGETS = ['apps/web/src/gql/graphql.ts', 'libs/contract/trusted-documents.json'];
const before = TARGETS.map(read);
await generate({
  schema: 'libs/contract/schema.graphql',
  documents: 'apps/web/src/features/**/*.graphql',
  silent: true,
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: { useTypeImports: true, enumsAsTypes: true, scalars: { ID: 'string' }, avoidOptionals: { field: true }, strictScalars: true },
    },
  },
}, true);
renameSync('apps/web/src/gql/persisted-documents.json', TARGETS[1]);
for (const extra of ['gql.ts', 'index.ts']) rmSync(`apps/web/src/gql/${extra}`, { force: true });
const changed = TARGETS.filter((file, index) => read(file) !== before[index]);
if (CHECK && changed.length > 0) {
  console.error(`not up to date: ${changed.join(', ')} (npm run codegen)`);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
