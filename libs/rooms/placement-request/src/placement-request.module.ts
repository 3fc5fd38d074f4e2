import { Module } from '@nestjs/common';
import { DirectoryModule } from '@ugo/directory';
import { AnswerFreeNow } from './answer-free-now.use-case.js';
import { AnswerReferral } from './answer-referral.use-case.js';
import { AnswersResolver } from './answers.resolver.js';
import { AskFreeNow } from './ask-free-now.use-case.js';
import { AskHosts } from './ask-hosts.use-case.js';
import { ChoicesResolver } from './choices.resolver.js';
import { CloseRequest } from './close-request.use-case.js';
import { CountDecided } from './count-decided.use-case.js';
import { DropNotes } from './drop-notes.use-case.js';
import { EnterIdentity } from './enter-identity.use-case.js';
import { ExpireReferrals } from './expire-referrals.use-case.js';
import { ExtendHold } from './extend-hold.use-case.js';
import { FollowingResolver } from './following.resolver.js';
import { HandOverRequest } from './hand-over-request.use-case.js';
import { HoldReservedPlaces } from './hold-reserved-places.use-case.js';
import { IdentityResolver } from './identity.resolver.js';
import { LegalHoldResolver } from './legal-hold.resolver.js';
import { LegalHolds } from './legal-holds.use-case.js';
import { NoteResolver } from './note.resolver.js';
import { PlacementJobs } from './placement-jobs.js';
import { PlacementRequestResolver } from './placement-request.resolver.js';
import { Questions } from './questions.use-case.js';
import { ReadChoices } from './read-choices.use-case.js';
import { ListColleagues } from './list-colleagues.use-case.js';
import { ReadIdentities } from './read-identities.use-case.js';
import { ReadNote } from './read-note.use-case.js';
import { ReadRequests } from './read-requests.use-case.js';
import { ReceivedReferrals } from './received-referrals.use-case.js';
import { RecordAct } from './record-act.use-case.js';
import { RecordAnswer } from './record-answer.use-case.js';
import { RecordChoices } from './record-choices.js';
import { RecordSleepsAt } from './record-sleeps-at.use-case.js';
import { ReferralAsHost } from './referral-as-host.js';
import { AskedHosts, FreeNowFieldsResolver, ReferralFieldsResolver } from './referral.fields.resolver.js';
import { ReferralWork } from './referral-work.js';
import { ReleaseHold } from './release-hold.use-case.js';
import { Remind } from './remind.use-case.js';
import { RequestPlacement } from './request-placement.use-case.js';
import { RequestWork } from './request-work.js';
import { Seal } from './seal.js';
import { SearchForRequest } from './search-for-request.use-case.js';
import { SettleClosed } from './settle-closed.use-case.js';
import { SubmitRequest } from './submit-request.use-case.js';
import { TakeAnswer } from './take-answer.use-case.js';
import { TellPeople } from './tell-people.js';
import { UpdateRequest } from './update-request.use-case.js';
import { ValidateChoice } from './validate-choice.use-case.js';
import { WatchReceived } from './watch-received.use-case.js';
import { WatchRequest } from './watch-request.use-case.js';
import { WithdrawReferral } from './withdraw-referral.use-case.js';
import { WriteNote } from './write-note.use-case.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    RequestWork, ReferralWork, TellPeople, Remind, RequestPlacement, SearchForRequest, AskHosts, AnswerReferral, TakeAnswer, WithdrawReferral, ExpireReferrals, ReadRequests, ReceivedReferrals,
    SubmitRequest, RecordSleepsAt, RecordAct, HandOverRequest, ListColleagues, CloseRequest, WatchRequest, WatchReceived,
    Seal, EnterIdentity, ReadIdentities, IdentityResolver, WriteNote, ReadNote, DropNotes, NoteResolver, UpdateRequest, CountDecided,
    ReferralAsHost, RecordAnswer, ExtendHold, ReleaseHold, Questions, SettleClosed, PlacementJobs, AskFreeNow, AnswerFreeNow,
    RecordChoices, HoldReservedPlaces, ReadChoices, ValidateChoice, ChoicesResolver,
    PlacementRequestResolver, AskedHosts, ReferralFieldsResolver, FreeNowFieldsResolver, FollowingResolver, AnswersResolver, LegalHolds, LegalHoldResolver,
  ],
  exports: [AskedHosts, RequestWork, ReferralWork, AnswerReferral, AnswerFreeNow, ExpireReferrals, RecordChoices],
})
export class PlacementRequestModule {}
