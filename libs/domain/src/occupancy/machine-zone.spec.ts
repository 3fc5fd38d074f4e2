import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** Zones of the machine, on both sides of the date line. */
const MACHINES = ['UTC', 'Europe/Paris', 'America/Cayenne', 'Pacific/Auckland', 'Indian/Reunion'];

/** A process of its own, because the zone of a running jest can't be changed: counts every case of the table in each zone. */
const CHILD = `
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => next(/^\\.{1,2}\\/.*\\.js$/.test(name) ? name.replace(/\\.js$/, '.ts') : name, context) });
  const [{ OCCUPANCY_CASES }, { occupancyOf }, { occupancySettingsOver }, { splitPeriod }] = await Promise.all(
    ['testing/occupancy-cases', 'occupancy-of', 'settings', 'periods'].map((file) => import(new URL(file + '.ts', process.env.OCCUPANCY).href)));
  console.log(JSON.stringify(process.env.ZONES.split(',').map((zone) => {
    process.env.TZ = zone;
    return { zone, offset: new Date('2026-03-11T12:00:00Z').getTimezoneOffset(), text: JSON.stringify(OCCUPANCY_CASES.map(({ host, from: first, to: last, settings }) => [
      occupancyOf(host, { first, last }, occupancySettingsOver(settings, { first, last })), splitPeriod({ first, last }, 'month')])) };
  })));
`;

describe('the zone of the machine', () => {
  it('changes no figure', () => {
    const out = execFileSync(process.execPath, ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', CHILD], {
      env: { ...process.env, NODE_OPTIONS: '', ZONES: MACHINES.join(), OCCUPANCY: new URL('./', import.meta.url).href }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    });
    const answers = JSON.parse(out) as { zone: string; offset: number; text: string }[];
    expect(new Set(answers.map(({ offset }) => offset)).size).toBe(MACHINES.length); // the zones did change
    expect(answers[0]!.text.length).toBeGreaterThan(10_000);
    expect(answers.filter(({ text }) => text !== answers[0]!.text).map(({ zone }) => zone)).toEqual([]);
  });
});
