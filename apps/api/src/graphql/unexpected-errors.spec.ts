import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { refuse, Refused, tryAgain } from '@ugo/access';
import { buildSchema, GraphQLError, type GraphQLObjectType } from 'graphql';
import { UnexpectedErrors } from './unexpected-errors.filter.js';

const fields = (buildSchema(`
  type Refusal { code: String! }
  type Done { id: ID! }
  union Answer = Done | Refusal
  type Query { union: Answer!, unions: [Answer!]!, plain: Done }
`).getType('Query') as GraphQLObjectType).getFields();
const SECRET = 'Key (birth_month)=(2015-04) already exists';

describe('what a resolver throws', () => {
  const logged: unknown[] = [];
  const keep = (entry: unknown): void => { logged.push(entry); };
  beforeAll(() => Logger.overrideLogger({ log: keep, warn: keep, error: keep }));
  afterAll(() => Logger.overrideLogger(false));
  const filter = new UnexpectedErrors();
  /** What the field answers or throws. */
  const caught = (error: unknown, field: keyof typeof fields): unknown => {
    const host = new ExecutionContextHost([null, {}, {}, { returnType: fields[field]!.type }]);
    host.setType('graphql');
    try {
      return filter.catch(error, host);
    } catch (thrown) {
      return thrown;
    }
  };

  it('is the answer where it is a refusal and the field has room for one', () => {
    const refusal = refuse('NO_PLACE_LEFT', ['fr', 'en']);
    expect(caught(new Refused(refusal), 'union')).toBe(refusal);
  });

  it('is an error with the refusal’s code, its sentences and when to come back, where there is none', () => {
    for (const field of ['plain', 'unions']) {
      const thrown = caught(new Refused(tryAgain()), field) as GraphQLError;
      expect(thrown).toBeInstanceOf(GraphQLError);
      expect(thrown.extensions).toEqual({ code: 'TRY_AGAIN', retryAfterSeconds: 2 });
      expect(thrown.message).toMatch(/dans un instant\. \/ .*in a moment\./);
    }
    expect(logged).toEqual([]);
  });

  it('passes as it is where it was meant for the client, and is one constant sentence where nobody expected it', () => {
    const meant = new GraphQLError('x', { extensions: { code: 'FORBIDDEN' } });
    expect(caught(meant, 'plain')).toBe(meant);
    for (const error of [Object.assign(new Error(SECRET), { code: '23505' }), 'text', null]) {
      const thrown = caught(error, 'union') as GraphQLError;
      expect(thrown.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
      expect(thrown.message).toMatch(/^Une erreur inattendue/);
    }
    expect(logged).toHaveLength(3);
    expect(JSON.stringify(logged)).not.toMatch(/birth_month|2015/);
  });
});
