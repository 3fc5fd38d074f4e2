import { Injectable } from '@nestjs/common';
import { Work } from '@ugo/access';
import type { Anchor } from '@ugo/domain/audit';
import { AuditAnchor } from './audit-anchor.js';
import { lockedHead } from './audit-sealer.js';

/**
 * Takes the chain as it stands as the one to watch from now on: after a backup was restored, the anchor knows links that the
 * database no longer has. The line says why and stays in the file, so that this too can be asked about.
 */
@Injectable()
export class RestartAuditAnchor {
  constructor(private readonly work: Work, private readonly anchor: AuditAnchor) {}

  async execute(reason: string): Promise<Anchor> {
    const head = await this.work.system(lockedHead);
    await this.anchor.append(head, reason);
    return head;
  }
}
