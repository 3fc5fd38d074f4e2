/** Which room may use which other, through what its index exports; a room that is not named here uses none. */
const ROOM_USES = {
  availability: ['directory'],
  search: ['directory', 'availability'],
  'placement-request': ['directory', 'availability', 'search', 'account', 'notification'],
  stay: ['directory', 'availability', 'placement-request', 'search', 'account', 'notification'],
  oversight: ['directory', 'availability', 'search', 'placement-request', 'stay', 'notification', 'audit', 'account'],
  retention: ['availability', 'search', 'placement-request', 'stay', 'notification', 'oversight'],
  account: ['directory'],
  notification: ['account', 'directory'],
  audit: [],
  directory: [],
};

const UNDER_ROOMS = ['layer:domain', 'layer:persistence', 'layer:access', 'layer:contract'];

/** Who may import whom, by the tags of the packages (`nx.tags` in each package.json). */
export const boundaries = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:domain'] },
  { sourceTag: 'layer:persistence', onlyDependOnLibsWithTags: ['layer:domain'] },
  { sourceTag: 'layer:access', onlyDependOnLibsWithTags: ['layer:domain', 'layer:persistence'] },
  ...Object.entries(ROOM_USES).map(([room, uses]) => ({
    sourceTag: `room:${room}`,
    onlyDependOnLibsWithTags: [...UNDER_ROOMS, ...uses.map((used) => `room:${used}`)],
  })),
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: [...UNDER_ROOMS, 'layer:room'] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: [...UNDER_ROOMS, 'layer:room', 'layer:testing'] },
];

/** The same for specs, which may also stand on the test library. */
export const boundariesOfSpecs = boundaries.map(({ sourceTag, onlyDependOnLibsWithTags }) => ({
  sourceTag,
  onlyDependOnLibsWithTags: sourceTag === 'layer:domain' ? onlyDependOnLibsWithTags : [...onlyDependOnLibsWithTags, 'layer:testing'],
}));
