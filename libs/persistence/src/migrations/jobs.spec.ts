import { describe, expect, it } from '@jest/globals';
import { getConstructionPlans } from 'pg-boss';
import { JOB_SCHEMA } from './jobs.js';

const words = (sql: string): string => sql.replaceAll(/\s+/g, ' ').replaceAll(/ ?; ?/g, ';').replaceAll(/;+/g, ';').trim();

describe('the tables of the jobs', () => {
  it('are those of the pg-boss that is installed: another schema needs a migration of its own', () => {
    const [frame, plan] = [/^BEGIN;SET LOCAL[^;]+;SET LOCAL[^;]+;SELECT pg_advisory_xact_lock[^;]+;/, words(getConstructionPlans('pgboss'))];
    expect(plan).toMatch(frame);
    expect(words(`${JOB_SCHEMA.join(';')};`)).toBe(plan.replace(frame, '').replace(/COMMIT;$/, ''));
  });
});
