export * from './delays.js';
export * from './flow-clocks.js';
export * from './siblings-placed.js';
export * from './small-cells.js';
export * from './waiting-bands.js';
