import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver.js';
import { Authenticate } from './authenticate.js';
import { ReadOwnAccount } from './read-own-account.use-case.js';
import { SignIn } from './sign-in.use-case.js';
import { SignOut } from './sign-out.use-case.js';

@Module({
  providers: [AccountResolver, Authenticate, SignIn, SignOut, ReadOwnAccount],
  exports: [Authenticate],
})
export class AccountModule {}
