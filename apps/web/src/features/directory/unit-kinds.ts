import { HOST_KINDS } from '@ugo/domain/kernel';

/** Kinds that a unit may be of: a foster home is no unit. */
export const UNIT_KINDS = HOST_KINDS.filter((kind) => kind !== 'fosterHome');
