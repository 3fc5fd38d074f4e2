import { Module } from '@nestjs/common';
import { AnswerReferral } from './answer-referral.use-case.js';
import { AskHosts } from './ask-hosts.use-case.js';
import { ExpireReferrals } from './expire-referrals.use-case.js';
import { PlacementRequestResolver } from './placement-request.resolver.js';
import { ReadRequests } from './read-requests.use-case.js';
import { ReceivedReferrals } from './received-referrals.use-case.js';
import { ReferralWork } from './referral-work.js';
import { RequestPlacement } from './request-placement.use-case.js';
import { RequestWork } from './request-work.js';
import { SearchForRequest } from './search-for-request.use-case.js';
import { TakeAnswer } from './take-answer.use-case.js';
import { WithdrawReferral } from './withdraw-referral.use-case.js';

@Module({
  providers: [
    RequestWork, ReferralWork, RequestPlacement, SearchForRequest, AskHosts, AnswerReferral, TakeAnswer, WithdrawReferral, ExpireReferrals, ReadRequests, ReceivedReferrals,
    PlacementRequestResolver,
  ],
  exports: [RequestWork, ReferralWork, AnswerReferral, ExpireReferrals],
})
export class PlacementRequestModule {}
