import { AgePlaces } from './age-places.js';
import { Anomalies } from './anomalies.js';
import { Answers } from './answers.js';
import { Claims } from './claims.js';
import { Contracted } from './contracted.js';
import { Foundation } from './foundation.js';
import { FreeNow } from './free-now.js';
import { Guarantees } from './guarantees.js';
import { Identities } from './identities.js';
import { Jobs } from './jobs.js';
import { Notifications } from './notifications.js';
import { Occupancy } from './occupancy.js';
import { PlacementRequests } from './placement-requests.js';
import { RecordedChoices } from './recorded-choices.js';
import { Retention } from './retention.js';
import { RequestsFollowed } from './requests-followed.js';
import { Secrets } from './secrets.js';
import { SignedPolicies } from './signed-policies.js';
import { StandingSearches } from './standing-searches.js';
import { Stays } from './stays.js';
import { Tables } from './tables.js';
import { UnmetNeeds } from './unmet-need.js';

/** Every migration, oldest first. Expand, then contract; never edited once released. */
export const migrations = [
  { name: '20261122-01-foundation', class: Foundation },
  { name: '20261122-02-tables', class: Tables },
  { name: '20261122-03-guarantees', class: Guarantees },
  { name: '20261124-01-age-places', class: AgePlaces },
  { name: '20261124-02-signed-policies', class: SignedPolicies },
  { name: '20261124-03-claims', class: Claims },
  { name: '20261124-04-placement-requests', class: PlacementRequests },
  { name: '20261124-05-jobs', class: Jobs },
  { name: '20261124-06-notifications', class: Notifications },
  { name: '20261124-08-identities', class: Identities },
  { name: '20261124-09-answers', class: Answers },
  { name: '20261124-10-stays', class: Stays },
  { name: '20261124-11-requests-followed', class: RequestsFollowed },
  { name: '20261124-12-recorded-choices', class: RecordedChoices },
  { name: '20261124-13-free-now', class: FreeNow },
  { name: '20261124-14-secrets', class: Secrets },
  { name: '20261124-15-retention', class: Retention },
  { name: '20261124-17-standing-searches', class: StandingSearches },
  { name: '20261124-18-occupancy', class: Occupancy },
  { name: '20261124-20-contracted', class: Contracted },
  { name: '20261124-21-unmet-need', class: UnmetNeeds },
  { name: '20261124-19-anomalies', class: Anomalies },
];
