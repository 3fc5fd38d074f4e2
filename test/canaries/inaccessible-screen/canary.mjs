const file = 'test/e2e/canary.html';
const page = (body) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai – UGO</title></head><body><main><h1>Essai</h1>${body}</main></body></html>`;

export default {
  proves: 'a field without a name is seen on a screen',
  gate: 'screen',
  options: { page: file },
  clean: { files: { [file]: page('<label>Nom <input></label>') } },
  violation: { files: { [file]: page('<input>') } },
  expect: /label: Form elements must have labels/,
};
