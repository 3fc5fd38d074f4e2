const file = 'libs/rooms/account/src/account.resolver.ts';

export default {
  proves: 'a resolver that declares no access is found in the running application too',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/declared-access.db.spec.ts', named: 'says of every query' },
  violation: { edits: { [file]: ['  @Can(\'account.manage\')\n  @Query(', '  @Query('] } },
  expect: /says of every query, mutation, subscription and field resolver who may ask[\s\S]*AccountResolver\.accounts/,
};
