import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { GraphQLError } from 'graphql';
import { problem } from './refusal.js';

/** Relay page: at most 100. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 à 100.' })
  @IsInt() @Min(1) @Max(100)
  first: number = 20;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsString() @Matches(/^[\w-]{1,200}$/)
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection type of a node. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Connection as unknown as Type<Page<T>>;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** What follows a cursor, or null when there is none. */
export function cursorText(cursor: string | null | undefined): string | null {
  return cursor ? Buffer.from(cursor, 'base64url').toString() : null;
}

/** The cursor was not made by this list: the field is named, as for any other bad input. */
export function badCursor(): GraphQLError {
  const wrong = problem('after', 'cursor', ['ce curseur ne vient pas de cette liste', 'this cursor does not come from this list']);
  return new GraphQLError('La saisie est à corriger : voyez chaque champ. / The input needs correcting: see each field.', {
    extensions: { code: 'INVALID_INPUT', problems: [wrong] },
  });
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The id that a cursor made of one holds, or null without a cursor. */
export function cursorId(cursor: string | null | undefined): string | null {
  const text = cursorText(cursor);
  if (text !== null && !UUID.test(text)) throw badCursor();
  return text;
}

/** Makes a page from one row more than was asked. */
export function pageOf<R, T>(rows: readonly R[], first: number, key: (row: R) => string, node: (row: R) => T): Page<T> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encode(key(row)), node: node(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
