// Every dependency is pinned exactly, used or explained, named with its licence in docs/dependencies.md, and all that
// comes with it is under a licence we allow. `npm run check:dependencies`.
import { existsSync, readFileSync } from 'node:fs';

const ALLOWED = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'PostgreSQL', 'Zlib', 'CC0-1.0', 'Unlicense'];
/** For tools that are never shipped: Python's licence (argparse) and data under attribution (caniuse-lite). */
// MPL binds the files of a tool (axe, the style compiler), none of which is shipped.
const ALLOWED_IN_DEVELOPMENT = [...ALLOWED, 'Python-2.0', 'CC-BY-4.0', 'MPL-2.0'];
const DOCUMENT = 'docs/dependencies.md';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const installed = Object.entries(json('package-lock.json').packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
const rows = new Map([...readFileSync(DOCUMENT, 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, name, licence, why]) => [name, { licence: licence.trim(), why: why.trim() }]));

const faults = [
  ...Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: "${version}" is not an exact version`),
  ...Object.keys(direct).filter((name) => !rows.get(name)?.why).map((name) => `${name}: no line in ${DOCUMENT}`),
  ...[...rows.keys()].filter((name) => !(name in direct)).map((name) => `${name}: a line in ${DOCUMENT}, but no such dependency`),
  ...Object.keys(direct).flatMap(wrongLicence),
  ...installed.flatMap(([path, entry]) => forbiddenLicence(path, entry)),
];
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(`${Object.keys(direct).length} dependencies, ${installed.length} packages with what they bring: ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

/** As the package itself says; the lock file speaks for binaries of other platforms, which are not installed here. */
function licenceOf(path, entry) {
  const own = existsSync(`${path}/package.json`) ? json(`${path}/package.json`) : {};
  const said = own.license ?? own.licenses ?? entry.license;
  return typeof said === 'string' ? said : [said].flat().map((one) => one?.type ?? one).join(' OR ');
}

function wrongLicence(name) {
  const [path, entry] = installed.find(([where]) => where === `node_modules/${name}`) ?? [];
  const row = rows.get(name);
  if (!path || !row) return [];
  const licence = licenceOf(path, entry);
  return row.licence === licence ? [] : [`${name}: ${DOCUMENT} says ${row.licence}, the package ${licence}`];
}

function forbiddenLicence(path, entry) {
  const licence = licenceOf(path, entry);
  const allowed = entry.dev || entry.devOptional ? ALLOWED_IN_DEVELOPMENT : ALLOWED;
  const granted = licence.replace(/[()]/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
  return granted ? [] : [`${path.replace(/^.*node_modules\//, '')}: licence ${licence || 'unknown'} is not allowed`];
}
