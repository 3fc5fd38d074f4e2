import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '@ugo/access';
import { AuditAnchor } from './audit-anchor.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditSealingJob } from './audit-sealing-job.js';
import { DatabaseAuditTrail } from './database-audit-trail.js';
import { ListAuditEntries } from './list-audit-entries.use-case.js';
import { RestartAuditAnchor } from './restart-audit-anchor.use-case.js';
import { VerifyAudit } from './verify-audit.use-case.js';

@Global()
@Module({
  providers: [
    { provide: AuditTrail, useClass: DatabaseAuditTrail }, AuditAnchor, AuditSealer, AuditSealingJob, VerifyAudit, RestartAuditAnchor, ListAuditEntries, AuditResolver,
  ],
  exports: [AuditTrail, AuditSealer, AuditSealingJob, VerifyAudit, RestartAuditAnchor],
})
export class AuditModule {}
