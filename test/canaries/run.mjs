// `npm run canaries`: each folder here holds a deliberate violation; the gate it is for must refuse it, with the
// message that tells the reader what to do, and must let its clean twin pass. A rule nobody has seen fail is not a rule.
import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gates, lint } from './gates.mjs';
import { makeSandbox } from './sandbox.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = globSync(`${here}/*/canary.mjs`).sort().filter((file) => wanted.length === 0 || wanted.includes(basename(dirname(file))));
const canaries = await Promise.all(files.map(async (file) => ({ name: basename(dirname(file)), ...(await import(pathToFileURL(file).href)).default })));

const sandbox = makeSandbox(resolve(here, '../..'));
process.on('SIGINT', () => { sandbox.remove(); process.exit(130); });
let missed = 0;
let linted;
try {
  linted = { clean: lintAll('clean'), violation: lintAll('violation') };
  for (const canary of canaries) {
    const began = Date.now();
    const faults = [...tryOne(canary, 'clean'), ...tryOne(canary, 'violation')];
    missed += faults.length > 0 ? 1 : 0;
    console.log(`${faults.length > 0 ? 'MISSED' : 'caught'}  ${canary.name.padEnd(28)} ${canary.proves} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    for (const fault of faults) console.log(fault.replace(/^/gm, '        '));
  }
} finally {
  sandbox.remove();
}
console.log(`${canaries.length - missed} caught, ${missed} missed`);
process.exit(missed > 0 || canaries.length === 0 ? 1 : 0);

/** The faults of one run: empty when the gate did what it should. */
function tryOne(canary, which) {
  const sample = canary[which];
  if (!sample) return [];
  try {
    const answer = canary.gate === 'lint' ? linted[which](sample) : run(canary, sample);
    return judge(canary, which, answer);
  } catch (error) {
    return [error.message];
  } finally {
    sandbox.restore();
  }
}

function judge({ expect }, which, { passed, output }) {
  if (which === 'clean') return passed ? [] : [`the gate refuses the clean sample:\n${tail(output)}`];
  if (passed) return ['the gate let it pass'];
  return expect.test(output) ? [] : [`refused, but without ${expect}:\n${tail(output)}`];
}

function run(canary, sample) {
  place(sample);
  return gates[canary.gate](sandbox, { ...canary.options, ...sample.options });
}

function place({ files = {}, edits = {} }) {
  for (const [file, content] of Object.entries(files)) sandbox.write(file, content);
  for (const [file, [find, replacement]] of Object.entries(edits)) sandbox.edit(file, find, replacement);
  return [...Object.keys(files), ...Object.keys(edits)];
}

/** ESLint takes seconds to start: the samples of all its canaries go through one run, and each is judged by its own files. */
function lintAll(which) {
  const samples = canaries.filter(({ gate }) => gate === 'lint').map((canary) => canary[which]).filter(Boolean);
  try {
    const said = samples.length > 0 ? lint(sandbox, samples.flatMap(place)) : new Map();
    return ({ files = {}, edits = {} }) => {
      const lines = [...Object.keys(files), ...Object.keys(edits)].flatMap((file) => said.get(file) ?? [`${file} was not looked at`]);
      return { passed: lines.length === 0, output: lines.join('\n') };
    };
  } catch (error) {
    return () => { throw error; };
  } finally {
    sandbox.restore();
  }
}

function tail(text) {
  return text.trim().split('\n').slice(-25).join('\n');
}
