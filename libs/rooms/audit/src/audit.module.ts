import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '@ugo/access';
import { DatabaseAuditTrail } from './database-audit-trail.js';

@Global()
@Module({
  providers: [{ provide: AuditTrail, useClass: DatabaseAuditTrail }],
  exports: [AuditTrail],
})
export class AuditModule {}
