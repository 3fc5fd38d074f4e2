const file = 'test/e2e/canary.html';
const page = (body) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai – UGO</title></head><body><main><h1>Essai</h1>${body}</main></body></html>`;

export default {
  proves: 'a script that the policy refuses is seen on a screen',
  gate: 'screen',
  options: { page: file },
  violation: { files: { [file]: page('<script>document.title = "x";</script>') } },
  expect: /console: .*Content Security Policy/,
};
