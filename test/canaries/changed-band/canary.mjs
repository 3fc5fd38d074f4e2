const file = 'libs/domain/src/matching/bands.ts';

export default {
  proves: 'a band that changed in the engine makes the replay of a kept search differ',
  gate: 'spec',
  options: { spec: 'libs/domain/src/matching/replay/kept-answers.spec.ts' },
  violation: { edits: { [file]: ['value >= bounds[index]!', 'value + 9000 >= bounds[index]!'] } },
  expect: /whoever changes what the matching means changes ENGINE_VERSION[\s\S]*The plans: .*travel, (visits|school)/,
};
