// `npm run canaries`: each folder here holds a deliberate violation; the gate it is for must refuse it, with the
// message that tells the reader what to do, and must let its clean twin pass. A rule nobody has seen fail is not a rule.
import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gates, together } from './gates.mjs';
import { makeSandbox } from './sandbox.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = globSync(`${here}/*/canary.mjs`).sort().filter((file) => wanted.length === 0 || wanted.includes(basename(dirname(file))));
const canaries = await Promise.all(files.map(async (file) => ({ name: basename(dirname(file)), ...(await import(pathToFileURL(file).href)).default })));

const sandbox = makeSandbox(resolve(here, '../..'));
process.on('SIGINT', () => { sandbox.remove(); process.exit(130); });
let missed = 0;
let said;
try {
  said = { clean: allTogether('clean'), violation: allTogether('violation') };
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
    return judge(canary, which, canary.gate in together ? said[which][canary.gate]({ ...canary.options, ...sample }) : run(canary, sample));
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
}

/** What each gate of `together` says of its samples: by gate, a function that answers for one of them. */
function allTogether(which) {
  return Object.fromEntries(Object.entries(together).map(([name, look]) => {
    const samples = canaries.filter((canary) => canary.gate === name && canary[which]).map((canary) => ({ ...canary.options, ...canary[which] }));
    try {
      samples.forEach(place);
      return [name, samples.length > 0 ? look(sandbox, samples) : undefined];
    } catch (error) {
      return [name, () => { throw error; }];
    } finally {
      sandbox.restore();
    }
  }));
}

function tail(text) {
  return text.trim().split('\n').slice(-25).join('\n');
}
