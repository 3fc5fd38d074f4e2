// `npm run mutation`: writes the spec that imports every spec of the matching, runs Stryker on it, and summarises its report in
// docs/mutation.md (`--summary` alone reads it again). A mutant whose code and specs have not changed since is not tried again (`--force`
// tries all). `--specs GLOB,!GLOB` reads only these specs of the matching (for one folder, those that
// speak of it). Other arguments go to Stryker.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarise } from './summary.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
process.chdir(root);
const MATCHING = 'libs/domain/src/matching';
/** Specs that start a process of their own, which would not know of the mutant. */
const OUTSIDE = ['time/machine-zone.spec.ts'];
/** Examples are quick and say most: properties come after them. */
const examplesFirst = (one, other) => Number(one.startsWith('properties/')) - Number(other.startsWith('properties/')) || (one < other ? -1 : 1);
const words = process.argv.slice(2);
const globs = words.includes('--specs') ? words.splice(words.indexOf('--specs'), 2)[1].split(',') : ['**'];
/** Is a spec asked for: by one of the globs, and by none that begins with `!`? */
const isAsked = (spec) => globs.some((glob) => matchesGlob(spec, glob)) && !globs.some((glob) => glob.startsWith('!') && matchesGlob(spec, glob.slice(1)));
const at = words.indexOf('--mutate') + 1;
if (at > 0) words[at] += ',!**/*.spec.ts,!**/*.bench.ts,!**/testing/**'; // Stryker takes these words instead of the configuration's

if (!words.includes('--summary')) {
  const specs = globSync('**/*.spec.ts', { cwd: MATCHING }).filter((spec) => isAsked(spec) && !OUTSIDE.includes(spec)).sort(examplesFirst);
  const every = join(here, 'every.spec.ts');
  writeFileSync(every, `${specs.map((spec) => `import '../../${MATCHING}/${spec.replace(/\.ts$/, '.js')}';`).join('\n')}\n`);
  mkdirSync('.data/mutation', { recursive: true });
  const stryker = join(dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')), 'bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs', ...words], {
    stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '--no-warnings', UGO_PROPERTY_RUNS: process.env.UGO_PROPERTY_RUNS ?? '10' },
  });
  rmSync(every, { force: true });
  process.exitCode = status ?? 1;
}
summarise('.data/mutation/incremental.json', 'docs/mutation.md'); // holds the files of earlier runs too
