// `npm run mutation`: writes the spec that imports every spec of the matching, runs Stryker on it, and summarises its report in
// docs/mutation.md (`--summary` alone reads it again). A mutant whose code and specs have not changed since is not tried again (`--force`
// tries all). Other arguments go to Stryker.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarise } from './summary.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
process.chdir(root);
/** Specs that start a process of their own, which would not know of the mutant. */
const OUTSIDE = ['time/machine-zone.spec.ts'];
/** Examples are quick and say most: properties come after them. */
const examplesFirst = (one, other) => Number(one.includes('/properties/')) - Number(other.includes('/properties/')) || (one < other ? -1 : 1);
const words = process.argv.slice(2);
const at = words.indexOf('--mutate') + 1;
if (at > 0) words[at] += ',!**/*.spec.ts,!**/*.bench.ts,!**/testing/**'; // Stryker takes these words instead of the configuration's

if (!words.includes('--summary')) {
  const specs = globSync('libs/domain/src/matching/**/*.spec.ts').filter((spec) => !OUTSIDE.some((name) => spec.endsWith(name))).sort(examplesFirst);
  const every = join(here, 'every.spec.ts');
  writeFileSync(every, `${specs.map((spec) => `import '../../${spec.replace(/\.ts$/, '.js')}';`).join('\n')}\n`);
  mkdirSync('.data/mutation', { recursive: true });
  const stryker = join(dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')), 'bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs', ...words], {
    stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', UGO_PROPERTY_RUNS: process.env.UGO_PROPERTY_RUNS ?? '10' },
  });
  rmSync(every, { force: true });
  process.exitCode = status ?? 1;
}
summarise('.data/mutation/incremental.json', 'docs/mutation.md'); // holds the files of earlier runs too
