import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, PageArgs, type Refusal } from '@ugo/access';
import { SearchResult, type ShownSearch } from '@ugo/search';
import { AnswerReferral } from './answer-referral.use-case.js';
import { AskHosts } from './ask-hosts.use-case.js';
import { AnswerReferralInput } from './dto/answer-referral.input.js';
import { AskHostsInput, TakeAnswerInput } from './dto/ask-hosts.input.js';
import { ReferralInput, RequestArgs, RequestInput, RequestsArgs } from './dto/referral.input.js';
import { RequestPlacementInput } from './dto/request-placement.input.js';
import { PlacementRequestConnection, PlacementRequestResult, type PlacementRequestView, type ReceivedReferral, ReceivedReferralConnection, ReceivedReferralResult } from './placement-request.types.js';
import { ReadRequests } from './read-requests.use-case.js';
import { ReceivedReferrals } from './received-referrals.use-case.js';
import { RequestPlacement } from './request-placement.use-case.js';
import { SearchForRequest } from './search-for-request.use-case.js';
import { TakeAnswer } from './take-answer.use-case.js';
import { WithdrawReferral } from './withdraw-referral.use-case.js';

@Resolver()
export class PlacementRequestResolver {
  constructor(
    private readonly request: RequestPlacement, private readonly search: SearchForRequest, private readonly ask: AskHosts, private readonly answer: AnswerReferral,
    private readonly take: TakeAnswer, private readonly withdraw: WithdrawReferral, private readonly requests: ReadRequests, private readonly received: ReceivedReferrals,
  ) {}

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Écrit une demande d’accueil ; elle attend jusqu’à l’arrivée.' })
  requestPlacement(@CurrentActor() actor: Actor, @Args('input') input: RequestPlacementInput): Promise<PlacementRequestView | Refusal> {
    return this.request.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => SearchResult, { nullable: true, description: 'Cherche pour une demande, telle qu’elle est maintenant.' })
  searchForRequest(@CurrentActor() actor: Actor, @Args('input') input: RequestInput): Promise<ShownSearch | Refusal | null> {
    return this.search.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Sollicite des lieux ; une option y garde les places pendant qu’ils décident.' })
  askHosts(@CurrentActor() actor: Actor, @Args('input') input: AskHostsInput): Promise<PlacementRequestView | Refusal> {
    return this.ask.execute(actor, input);
  }

  @Can('referral.answer')
  @Mutation(() => ReceivedReferralResult, { description: 'Le lieu répond : oui garde les places, non dit pourquoi.' })
  answerReferral(@CurrentActor() actor: Actor, @Args('input') input: AnswerReferralInput): Promise<ReceivedReferral | Refusal> {
    return this.answer.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Retient l’accord d’un lieu ; les autres sont prévenus aussitôt.' })
  takeAnswer(@CurrentActor() actor: Actor, @Args('input') input: TakeAnswerInput): Promise<PlacementRequestView | Refusal> {
    return this.take.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Retire une sollicitation, ou rend les places d’un accord.' })
  withdrawReferral(@CurrentActor() actor: Actor, @Args('input') input: ReferralInput): Promise<PlacementRequestView | Refusal> {
    return this.withdraw.execute(actor, input);
  }

  @Can('placement.follow')
  @Query(() => PlacementRequestResult, { description: 'Une demande ; chaque lecture est tracée.' })
  placementRequest(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<PlacementRequestView | Refusal> {
    return this.requests.one(actor, id);
  }

  @Can('placement.follow')
  @Query(() => PlacementRequestConnection, { description: 'Les demandes d’un Département, dans votre territoire, les plus récentes d’abord.' })
  placementRequests(@CurrentActor() actor: Actor, @Args() args: RequestsArgs): Promise<Page<PlacementRequestView>> {
    return this.requests.list(actor, args);
  }

  @Can('referral.answer')
  @Query(() => ReceivedReferralResult, { description: 'Une sollicitation reçue ; la lire en est l’accusé.' })
  receivedReferral(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<ReceivedReferral | Refusal> {
    return this.received.read(actor, id);
  }

  @Can('referral.answer')
  @Query(() => ReceivedReferralConnection, { description: 'Les sollicitations qui attendent une réponse ou gardent des places.' })
  receivedReferrals(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ReceivedReferral>> {
    return this.received.list(actor, page);
  }
}
