const file = 'libs/rooms/account/src/account.resolver.ts';

export default {
  proves: 'a change of the API that nobody published is seen',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/schema.db.spec.ts' },
  violation: { edits: { [file]: ['  grantRole(@CurrentActor()', '  canary(@CurrentActor()'] } },
  expect: /a change of the API is a change that someone reads[\s\S]*canary\(/,
};
