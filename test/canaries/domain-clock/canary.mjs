const file = 'libs/domain/src/kernel/domain-clock-canary.ts';

export default {
  proves: 'the domain has no clock and draws nothing',
  gate: 'lint',
  clean: { files: { [file]: 'export const day = (now: Date): Date => new Date(now);\n' } },
  violation: { files: { [file]: 'export const day = (): Date => new Date();\nexport const then = (): number => Date.now();\nexport const drawn = (): number => Math.random();\n' } },
  expect: /^1: .*The domain has no clock[\s\S]*2: .*The domain has no clock[\s\S]*3: .*draws nothing at random/,
};
