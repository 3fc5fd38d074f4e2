import type { Clock, Ids } from '@ugo/domain/kernel';
import { v7 } from 'uuid';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** UUIDv7: in order of time, so that indexes stay dense. */
export const uuidV7: Ids = { next: () => v7() };
