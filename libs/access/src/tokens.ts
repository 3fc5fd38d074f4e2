/** Injection tokens of the ports that every room may ask for. */
export const DATABASE = Symbol('DATABASE');
export const CLOCK = Symbol('CLOCK');
export const IDS = Symbol('IDS');
/** Key (Buffer) of the code written with each audit entry, kept outside the database. */
export const AUDIT_KEY = Symbol('AUDIT_KEY');
/** Key (Buffer) that seals texts about a child, kept outside the database. */
export const SEAL_KEY = Symbol('SEAL_KEY');
/** File, outside the database, to which the head of the audit chain is written. */
export const AUDIT_ANCHOR = Symbol('AUDIT_ANCHOR');
/** Base address of the geocoding service; null = communes only, nothing leaves the house. */
export const GEOCODER_URL = Symbol('GEOCODER_URL');
/** File, outside the database, that keeps which children were erased, by ids: a restored backup is made to forget them again. */
export const ERASURES_FILE = Symbol('ERASURES_FILE');
