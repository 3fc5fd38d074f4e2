import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** Zones of the machine: before and after UTC, on both sides of the date line, by half hours, with summer time and without. */
const MACHINES = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Indian/Reunion'];

/** A process of its own, because the zone of a running jest can't be changed: answers the same searches in each zone. */
const CHILD = `
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => next(/^\\.{1,2}\\/.*\\.js$/.test(name) ? name.replace(/\\.js$/, '.ts') : name, context) });
  const [{ match }, { PLANNED, TONIGHT }, builders] = await Promise.all(['match', 'policy', 'testing/builders'].map((file) => import(new URL(file + '.ts', process.env.MATCHING).href)));
  const { aChild, anEmergency, aRequest, aUnit, free } = builders;
  const nights = { first: '2026-03-28', last: '2026-03-30' };
  const hosts = ['2026-03-28T17:00:00Z', '2026-03-28T16:59:59Z', '2026-03-27T23:00:00Z', '2026-03-27T22:59:59Z', '2026-03-26T01:00:00Z', null].map((confirmedAt, index) => aUnit({
    hostId: 'h' + index, freshness: { confirmedAt }, declared: { free: free(1, { first: index === 2 ? '2026-03-29' : '2026-01-01', last: index === 3 ? '2026-03-29' : null }) },
  }));
  const people = [aChild({ born: '2013-03' })];
  const answers = process.env.ZONES.split(',').map((zone) => {
    process.env.TZ = zone;
    return { zone, offset: new Date('2026-03-11T12:00:00Z').getTimezoneOffset(), text: JSON.stringify(['Europe/Paris', 'Indian/Reunion', 'America/Cayenne'].map((of) => [
      match(anEmergency({ nights, people }), hosts, TONIGHT, { now: '2026-03-29T01:30:00Z', zone: of }),
      match(aRequest({ nights, people }), hosts, PLANNED, { now: '2026-03-29T01:30:00Z', zone: of }),
    ])) };
  });
  console.log(JSON.stringify(answers));
`;

describe('the zone of the machine', () => {
  it('changes nothing: days are those of the Département', () => {
    const matching = new URL('../', import.meta.url).href;
    const out = execFileSync(process.execPath, ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', CHILD], {
      env: { ...process.env, NODE_OPTIONS: '', ZONES: MACHINES.join(), MATCHING: matching }, encoding: 'utf8',
    });
    const answers = JSON.parse(out) as { zone: string; offset: number; text: string }[];
    expect(answers.map(({ zone }) => zone)).toEqual(MACHINES);
    expect(new Set(answers.map(({ offset }) => offset)).size).toBeGreaterThan(4); // the zones did change
    expect(answers[0]!.text.length).toBeGreaterThan(1000);
    expect(answers.filter(({ text }) => text !== answers[0]!.text)).toEqual([]);
  });
});
