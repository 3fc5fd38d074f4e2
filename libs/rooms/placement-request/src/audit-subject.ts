/** On which side of a referral or a stay someone acts. */
export type Side = 'host' | 'follows';

/** What an audit entry is about. */
export interface AuditSubject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/**
 * What the audit names of a referral or a stay. Of a secret place (Code civil 375-7 al. 6) an act of the host names the host alone, one of
 * whoever follows the child the request alone: an id that both sides name, or whose time is that of the other side's entry (ids are UUIDv7),
 * would tell whoever reads the audit which child lives where.
 */
export function auditSubject({ secret, hostId, requestId }: { readonly secret: boolean; readonly hostId: string; readonly requestId?: string | null | undefined }, side: Side, otherwise: AuditSubject): AuditSubject {
  if (!secret) return otherwise;
  return side === 'host' || !requestId ? { subjectType: 'host', subjectId: hostId } : { subjectType: 'placementRequest', subjectId: requestId };
}
