const file = 'test/e2e/canary.html';
const page = (title) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>Essai</h1></main></body></html>`;

export default {
  proves: 'a window that does not say which page it shows is seen',
  gate: 'screen',
  options: { page: file },
  clean: { files: { [file]: page('Essai – UGO') } },
  violation: { files: { [file]: page('UGO') } },
  expect: /the window is called « UGO »/,
};
