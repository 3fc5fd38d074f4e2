const file = 'libs/domain/src/kernel/canary.ts';

export default {
  proves: 'the domain has no clock and draws nothing',
  gate: 'lint',
  clean: { files: { [file]: 'export const day = (now: Date): Date => new Date(now);\n' } },
  violation: { files: { [file]: 'export const day = (): Date => new Date();\nexport const then = (): number => Date.now();\nexport const drawn = (): number => Math.random();\n' } },
  expect: /1:\d+ .*The domain has no clock[\s\S]*2:\d+ .*The domain has no clock[\s\S]*3:\d+ .*draws nothing at random/,
};
