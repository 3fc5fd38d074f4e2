import type { Em } from '@ugo/persistence';

/** Told, in the same transaction, when what the directory says of hosts has changed; the room `availability` provides it. */
export abstract class HostChanges {
  abstract changed(em: Em, hostIds: readonly string[]): Promise<void>;
}
