/** Injection tokens of the ports that every room may ask for. */
export const DATABASE = Symbol('DATABASE');
export const CLOCK = Symbol('CLOCK');
export const IDS = Symbol('IDS');
