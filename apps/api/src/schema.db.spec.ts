import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const PUBLISHED = 'libs/contract/schema.graphql';

describe('the published schema', () => {
  let ugo: TestApplication;
  beforeAll(async () => { ugo = await startTestApplication(); });
  afterAll(() => ugo.close());

  it('is the one in libs/contract: a change of the API is a change that someone reads (UGO_WRITE_SCHEMA=1 writes it)', () => {
    const built = `${printSchema(lexicographicSortSchema(ugo.app.get(GraphQLSchemaHost).schema))}\n`;
    if (process.env['UGO_WRITE_SCHEMA']) writeFileSync(PUBLISHED, built);
    expect(built).toBe(readFileSync(PUBLISHED, 'utf8'));
  });
});
