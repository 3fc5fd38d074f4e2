import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { invalidInput, SENTENCES } from './graphql/invalid-input.js';
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

  it('says in French what would be right, for every check that a field has', () => {
    const all = [...(getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, { name?: string; type: string }[]> }).validationMetadatas.values()].flat();
    const checks = new Set(all.flatMap(({ name, type }) => name ?? (type === 'nestedValidation' ? type : [])));
    expect(checks.size).toBeGreaterThan(20);
    expect([...checks].filter((check) => check !== 'isOptional' && !(check in SENTENCES))).toEqual([]);
  });

  it.each([
    ['maxLength', 'label must be shorter than or equal to 60 characters', 'au plus 60 caractères'],
    ['min', 'places must not be less than 1', 'au moins 1'],
    ['isTelephone', 'number must be a telephone number of 10 digits', 'un numéro de 10 chiffres est attendu, tel que 04 77 00 00 00'],
  ])('tells what would be right, not only what is wrong: %s', (code, english, french) => {
    const { extensions } = invalidInput([{ property: 'field', constraints: { [code]: english } }]);
    expect(extensions['problems']).toEqual([{ field: 'field', code, message: french, messageEn: english }]);
  });
});
