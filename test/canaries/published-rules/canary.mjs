const file = 'libs/domain/src/matching/rules/host.ts';

export default {
  proves: 'a rule that changed without its published text is seen',
  gate: 'spec',
  options: { spec: 'libs/domain/src/matching/publish/publish-rules.spec.ts' },
  violation: { edits: { [file]: ["reference: 'declared.care' }, waivableBy: 'hostYes'", "reference: 'declared.care' }, waivableBy: null"] } },
  expect: /a rule that changes is a text that someone reads[\s\S]*Le oui du lieu d’accueil suffit/,
};
