import { Account, RecoveryLink, RoleAssignment, Session, SignInSlowing } from '@ugo/account';
import { AuditEntry, AuditPending, AuditSeal } from '@ugo/audit';
import { Availability, Claim, Closure, Offer, OnCall, PlaceLimit, ReservedPlace } from '@ugo/availability';
import {
  Approval, Authorisation, Commune, Derogation, Establishment, HomeAddress, Host, HostShare, ImportDefect, Leave, Organisation, Suspension, Territory,
} from '@ugo/directory';
import { Notification } from '@ugo/notification';
import { Anomaly, OccupancyDirty, OccupancyHost, OccupancyMonth, OccupancyRun } from '@ugo/oversight';
import { Departement, DepartementSetting, IdempotencyKey, OutboxEvent } from '@ugo/persistence';
import { FreeNowAsk, PersonIdentity, PlacementRequest, RecordedChoice, Referral, ReferralQuestion, RequestNote, RequestPerson } from '@ugo/placement-request';
import { Search, SearchPolicy, UnmetNeed } from '@ugo/search';
import { Absence, PossibleReunion, StandingSearch, Stay } from '@ugo/stay';

/** Every table of the application; the schema test compares them with what the migrations make. */
export const entities = [
  Departement, DepartementSetting, OutboxEvent, IdempotencyKey,
  Account, RoleAssignment, Session, RecoveryLink, SignInSlowing,
  AuditEntry, AuditPending, AuditSeal,
  Territory, Commune, Organisation, Establishment, Host, HostShare, Authorisation, Approval, Derogation, Suspension, Leave, HomeAddress, ImportDefect,
  Availability, Closure, OnCall, ReservedPlace, Claim, PlaceLimit, Offer,
  SearchPolicy, Search, UnmetNeed,
  PlacementRequest, RequestPerson, Referral, PersonIdentity, ReferralQuestion, RequestNote, RecordedChoice, FreeNowAsk,
  Notification,
  OccupancyRun, OccupancyMonth, OccupancyHost, OccupancyDirty,
  Stay, Absence, StandingSearch, PossibleReunion,
  Anomaly,
];
