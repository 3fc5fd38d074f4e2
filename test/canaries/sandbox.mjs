// A copy of the tree in a temporary folder, in which a canary may do any damage.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, lstatSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.nx', '.git', '.data', 'coverage']);

/** Copies the tree; packages are linked, the workspace's own ones to the copy. */
export function makeSandbox(root) {
  const folder = mkdtempSync(join(tmpdir(), 'ugo-canaries-'));
  cpSync(root, folder, { recursive: true, filter: (source) => source === root || !LEFT_OUT.has(basename(source)) });
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  return new Sandbox(root, folder);
}

function linkPackages(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from)) {
    if (entry === '@ugo') continue;
    symlinkSync(join(from, entry), join(to, entry));
  }
  mkdirSync(join(to, '@ugo'));
  for (const entry of readdirSync(join(from, '@ugo'))) {
    const link = join(from, '@ugo', entry);
    if (lstatSync(link).isSymbolicLink()) symlinkSync(readlinkSync(link), join(to, '@ugo', entry)); // relative: ../../libs/...
  }
}

class Sandbox {
  #touched = new Set();

  constructor(root, folder) {
    this.root = root;
    this.folder = folder;
  }

  has(file) {
    return existsSync(join(this.folder, file));
  }

  read(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file, content) {
    this.#touched.add(file);
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), content);
  }

  /** Replaces a text that must be there: a canary whose place has moved must not look like one that was caught. */
  edit(file, find, replacement) {
    const before = this.read(file);
    if (!before.includes(find)) throw new Error(`${file} no longer holds « ${find} »: mend the canary`);
    this.write(file, before.replace(find, replacement));
  }

  /** Runs a command as `npm run` would, and gives all it printed. */
  run(command, args, env = {}) {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: this.folder, encoding: 'utf8', timeout: 180_000, maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NX_CACHE_DIRECTORY: '.nx/cache', FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    });
    return { passed: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}` };
  }

  /** Puts back every file that was written or edited. */
  restore() {
    for (const file of this.#touched) {
      const original = join(this.root, file);
      if (existsSync(original)) cpSync(original, join(this.folder, file));
      else rmSync(join(this.folder, file), { force: true });
    }
    this.#touched.clear();
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
