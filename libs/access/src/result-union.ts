import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { Refusal } from './refusal.js';

/** `XResult = X | Refusal`: what every mutation that may be refused answers. Works for plain answers too (a replayed one is JSON). */
export function resultUnion<T>(name: string, answer: Type<T>): Type<T | Refusal> {
  return createUnionType({
    name,
    types: () => [answer, Refusal] as const,
    resolveType: (value: object) => (isRefusal(value) ? Refusal : answer),
  }) as never;
}

/** Whether a use case's answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'problems' in value && 'messageEn' in value && 'code' in value;
}
