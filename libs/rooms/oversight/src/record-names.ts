import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Work } from '@ugo/access';
import { readHostCards, readSiteNames } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';

/** Names for the ids of an answer: on a screen they open a record, in a file they must be read. */
@Injectable()
export class RecordNames {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The name of each host or establishment as the actor may see it; null = not theirs to see. Two statements, whatever their number. */
  of(actor: Actor, ids: readonly string[]): Promise<(id: string) => string | null> {
    return this.work.read(actor, async (em) => {
      const cards = await readHostCards(em, actor, ids);
      const sites = await readSiteNames(em, ids);
      return (id) => {
        const card = cards.get(id);
        return card ? [card.siteName, card.name].filter(Boolean).join(' – ') : sites.get(id) ?? null;
      };
    });
  }

  /** When an answer was read that does not say it itself. */
  now(): string {
    return this.clock.now().toISOString();
  }
}
