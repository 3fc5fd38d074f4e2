export * from './delays.js';
export * from './flow-clocks.js';
export * from './need-shape.js';
export * from './new-places.js';
export * from './siblings-placed.js';
export * from './small-cells-by-part.js';
export * from './small-cells.js';
export * from './waiting-bands.js';
