const file = 'libs/rooms/account/src/dto/sign-in.input.ts';

export default {
  proves: 'an input field that nothing checks is found',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/declared-access.db.spec.ts', named: 'validates every field of every input' },
  violation: { edits: { [file]: ['  @IsEmail() @MaxLength(254)\n', ''] } },
  expect: /SignInInput\.email: no validator/,
};
