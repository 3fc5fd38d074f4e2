// Nothing is imported before the check: on an older Node the imports themselves would fail, without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(`UGO a besoin de Node 22.17 ou plus récent ; celui-ci est ${process.version}. Lancez « npm run -s ugo -- … », qui apporte le sien.\n`
    + `UGO needs Node 22.17 or later; this is ${process.version}. Run "npm run -s ugo -- …", which brings its own.`);
  process.exit(1);
}
const { runCli } = await import('./cli/program.js');
const { terminal } = await import('./cli/context.js');
process.exitCode = await runCli(process.argv.slice(2), terminal(process.env));

export {};
