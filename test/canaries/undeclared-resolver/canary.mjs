const file = 'libs/rooms/account/src/undeclared-resolver-canary.resolver.ts';
const resolver = (declared) => `import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Anyone, SignedIn } from '@ugo/access';

@Resolver()
export class CanaryResolver {
  @Anyone()
  @Query(() => String)
  open(): string {
    return '';
  }

  ${declared}@ResolveField(() => String)
  field(): string {
    return '';
  }
}

@SignedIn()
@Resolver()
export class DeclaredOnTheClass {
  @Query(() => String)
  covered(): string {
    return '';
  }
}
`;

export default {
  proves: 'every resolver method, field resolvers included, says who may ask',
  gate: 'lint',
  clean: { files: { [file]: resolver('@SignedIn()\n  ') } },
  violation: { files: { [file]: resolver('') } },
  expect: /Resolver method "field" declares no access.*ugo\/declared-access\)$/,
};
