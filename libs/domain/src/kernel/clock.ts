/** Time is a port: rooms ask it, tests set it, the domain receives instants as arguments. */
export interface Clock {
  now(): Date;
}

/** New identifiers are a port too (UUIDv7 in production, counted in tests). */
export interface Ids {
  next(): string;
}
