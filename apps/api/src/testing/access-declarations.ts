import type { ModulesContainer } from '@nestjs/core';
import { MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ACCESS } from '@ugo/access';

/** A method that GraphQL may call. */
export interface ResolverMethod {
  readonly className: string;
  readonly method: string;
  /** `Query`, `Mutation`, `Subscription`, or the type whose field it answers. */
  readonly kind: string;
  /** Whether the method or its class says who may ask: what the guard reads. */
  readonly declared: boolean;
}

/** Every method of every provider that is a query, a mutation, a subscription or a field resolver, inherited ones included. */
export function resolverMethods(modules: ModulesContainer): ResolverMethod[] {
  const scanner = new MetadataScanner();
  const classes = new Set([...modules.values()].flatMap(({ providers }) => [...providers.values()]).map(({ instance }) => prototypeOf(instance)).filter((it) => it !== null));
  return [...classes].flatMap((prototype) => scanner.getAllMethodNames(prototype).flatMap((method) => {
    const handler = (prototype as Record<string, object>)[method]!;
    const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
    if (type === undefined && !Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, handler)) return [];
    const declared = [handler, prototype.constructor].some((target) => Reflect.getMetadata(ACCESS, target) !== undefined);
    const name = Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) as string | undefined;
    return [{ className: prototype.constructor.name, method: name ?? method, kind: type ?? 'field', declared }];
  }));
}

/** Those that declare no access: the guard answers nobody there, so it is a mistake either way. Empty = all is declared. */
export function undeclaredAccess(modules: ModulesContainer): string[] {
  return resolverMethods(modules).filter(({ declared }) => !declared).map(({ className, method }) => `${className}.${method}`).sort();
}

function prototypeOf(instance: unknown): object | null {
  return typeof instance === 'object' && instance !== null ? Object.getPrototypeOf(instance) as object | null : null;
}
