import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

export const ACCESS = Symbol('ACCESS');

/** What a resolver declares: a permission, or that any signed-in account, or anyone, may ask. */
export type Access = { readonly can: Permission } | 'signedIn' | 'anyone';

/** Asks for a permission; without one of the decorators of this file a resolver answers nobody. */
export const Can = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, { can: permission } satisfies Access);

/** Open to any signed-in account. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'signedIn' satisfies Access);

/** Open to the world: sign-in and the recovery link, nothing else. */
export const Anyone = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'anyone' satisfies Access);

/** The actor of the request, set before any resolver runs. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  GqlExecutionContext.create(context).getContext<{ actor: Actor }>().actor);
