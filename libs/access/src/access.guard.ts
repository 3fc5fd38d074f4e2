import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { type Actor, may } from './actor.js';
import { ACCESS, type Access } from './can.decorator.js';

/**
 * Denies by default: a resolver, a field resolver included, without a declared access answers nobody.
 * Synchronous on purpose: an asynchronous guard on fields breaks the batching of loaders.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (context.getType<string>() !== 'graphql') return access === 'anyone'; // HTTP routes carry no actor yet: health, metrics, welcome
    const { actor } = GqlExecutionContext.create(context).getContext<{ actor?: Actor | null }>();
    if (access === 'anyone') return true;
    if (!actor) throw unauthenticated();
    if (access === 'signedIn' || (access && may(actor, access.can))) return true;
    throw forbidden();
  }
}

/** Nobody is signed in, or the session has ended. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Connectez-vous. / Please sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The role does not hold the permission. For a thing that may or may not exist, answer "not found" instead. */
export function forbidden(): GraphQLError {
  return new GraphQLError('Votre rôle ne le permet pas. / Your role does not allow this.', { extensions: { code: 'FORBIDDEN' } });
}
