export * from './audit.module.js';
export * from './audit.schema.js';
export * from './audit-report.js';
export { AuditChainBroken, AuditSealer } from './audit-sealer.js';
export { AuditSealingJob } from './audit-sealing-job.js';
export { RestartAuditAnchor } from './restart-audit-anchor.use-case.js';
export { VerifyAudit } from './verify-audit.use-case.js';
