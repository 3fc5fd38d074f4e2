import type { ClaimRow } from '@ugo/availability';
import type { Day, DepartementCode } from '@ugo/domain/kernel';
import type { NeedShape } from '@ugo/domain/oversight';
import type { PlacementRequestRow, RecordedChoiceRow, ReferralRow, RequestPersonRow } from '@ugo/placement-request';
import type { StayRow } from '@ugo/stay';

/** A need that a search did not answer, as it is kept once its request has ended: coarse, and of nobody. */
export interface NeedRow {
  readonly id: string;
  readonly departement: DepartementCode;
  readonly month: string;
  readonly once: null;
  readonly searches: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly shape: NeedShape;
}

/** Months behind the demo: who came and went, and by which requests. */
export interface PastRows {
  readonly claims: ClaimRow[];
  readonly requests: PlacementRequestRow[];
  readonly people: RequestPersonRow[];
  readonly referrals: ReferralRow[];
  readonly stays: StayRow[];
  readonly choices: RecordedChoiceRow[];
  readonly needs: NeedRow[];
}

/** A host that is asked, with what its decision lets it take. */
export interface AskedHost {
  readonly hostId: string;
  readonly departement: DepartementCode;
  readonly type: 'unit' | 'fosterHome';
  /** Its establishment; a home is one of its own. */
  readonly siteId: string;
  readonly minAge: number;
  readonly maxAge: number;
  readonly care: readonly string[];
}

/** What requests of the past are invented with. */
export interface PastOrder {
  readonly departement: DepartementCode;
  readonly zone: string;
  readonly today: Day;
  readonly now: Date;
  /** INSEE codes of the communes that people came from. */
  readonly communes: readonly string[];
  /** Accounts in whose name it was done. */
  readonly worker: string;
  readonly manager: string;
  /** Who follows those that still wait. */
  readonly onCall: string;
  /** Hosts that nobody is asked for here: what their staff sees begins with its own work. */
  readonly quiet: ReadonlySet<string>;
}
