import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const MATCHING = 'libs/domain/src/matching';
/** What survives and why, by hand: kept when the rest is written again. */
const REASONS = '## What survives, and why';
const percent = (part, whole) => (whole === 0 ? '–' : `${(100 * part / whole).toFixed(1)} %`);

/** Stryker's words for a mutant, as counts. A mutant that no test reaches counts as one that survived. */
function counted(mutants) {
  const of = (...words) => mutants.filter(({ status }) => words.includes(status)).length;
  return { seen: of('Killed', 'Timeout'), survived: of('Survived'), unreached: of('NoCoverage') };
}

function row(name, { seen, survived, unreached }) {
  const all = seen + survived + unreached;
  return `| ${name} | ${all} | ${seen} | ${survived} | ${unreached} | ${percent(seen, all)} |`;
}

/** Writes the figures of a report, by folder and by file, and keeps what is said of the survivors. */
export function summarise(reportFile, docFile, day = new Date().toISOString().slice(0, 10)) {
  const { files: reported } = JSON.parse(readFileSync(reportFile, 'utf8'));
  const files = Object.fromEntries(Object.entries(reported).filter(([file]) => !file.endsWith('.spec.ts')));
  const folders = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const folder = relative(MATCHING, dirname(file)) || '.';
    folders.set(folder, [...(folders.get(folder) ?? []), ...mutants]);
  }
  const all = [...folders.values()].flat();
  const old = read(docFile);
  const reasons = old.includes(REASONS) ? old.slice(old.indexOf(REASONS)) : `${REASONS}\n`;
  const head = '| | mutants | seen by a spec | survived | reached by no spec | score |\n|---|---|---|---|---|---|';
  const byFile = Object.entries(files).map(([file, { mutants }]) => [relative(MATCHING, file), counted(mutants)]).filter(([, { survived, unreached }]) => survived + unreached > 0);
  writeFileSync(docFile, `# Mutation score of the matching

\`npm run mutation\` changes \`${MATCHING}\` in small ways, one at a time (Stryker); the specs of the matching must see each. ${day}, seed fixed,
few cases of each property. The score is asked to stay at 80 % or more; the command fails below. Only what was tried is listed: tables that
are read once, when a file is loaded (words, sources of rules), are left out, for each would have to be tried on every spec; specs hold
them word for word (\`texts/*.spec.ts\`, \`rules/refusals.spec.ts\`).

${head}
${[...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, mutants]) => row(`\`${folder === '.' ? 'matching' : folder}\``, counted(mutants))).join('\n')}
${row('**all**', counted(all))}

Files of which something survives:

${head}
${byFile.sort(([, a], [, b]) => b.survived + b.unreached - a.survived - a.unreached).map(([file, counts]) => row(`\`${file}\``, counts)).join('\n')}

${reasons}`);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
