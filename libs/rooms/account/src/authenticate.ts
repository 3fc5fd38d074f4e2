import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type Grant, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Session } from './account.schema.js';
import { tokenDigest } from './token.js';

/** Minutes without a request after which a session ends. */
export const IDLE_MINUTES = 30;
/** A session last seen before this has ended. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MINUTES * 60_000);
/** `lastSeenAt` is written at most this often: a read must not become a write. */
const SEEN_EVERY_MINUTES = 1;

interface SessionGrants {
  readonly id: string; readonly accountId: string; readonly departement: string; readonly lastSeenAt: Date; readonly grants: Grant[] | null;
}

/**
 * Who holds this token. The seam for other ways in (OIDC, second factor): whatever proves who someone is
 * opens a {@link Session} (`OpenSession`); from there on nothing else changes (ADR 4).
 */
@Injectable()
export class Authenticate {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** @param seen whether this is something the person did: a subscription that hears of an event does not keep a session alive */
  async execute(token: string | null, { seen = true } = {}): Promise<Actor | null> {
    if (!token) return null;
    const now = this.clock.now();
    return this.work.system(async (em) => {
      const [session] = await em.execute<SessionGrants[]>(`
        select s.id, s.account_id as "accountId", s.last_seen_at as "lastSeenAt", a.departement,
          (select json_agg(json_build_object('role', r.role, 'departement', r.departement, 'territoryId', r.territory_id,
             'organisationId', r.organisation_id, 'establishmentId', r.establishment_id, 'hostId', r.host_id))
           from role_assignment r where r.account_id = a.id) as grants
        from session s join account a on a.id = s.account_id
        where s.token_hash = ? and s.ended_at is null and s.expires_at > ? and s.last_seen_at > ? and not a.disabled`,
      [tokenDigest(token), now, idleSince(now)]);
      if (!session) return null;
      if (seen && now.getTime() - new Date(session.lastSeenAt).getTime() > SEEN_EVERY_MINUTES * 60_000) {
        await em.nativeUpdate(Session, { id: session.id }, { lastSeenAt: now });
      }
      return { accountId: session.accountId, sessionId: session.id, departement: session.departement, grants: session.grants ?? [] };
    });
  }
}
