import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal, SignedIn } from '@ugo/access';
import { QuestionText, ReceivedChange, ReferralQuestionView } from './answers.types.js';
import { questionTexts as textsOfQuestions } from './answers.view.js';
import { AskFreeNow } from './ask-free-now.use-case.js';
import { AnswerQuestionInput, AskFreeNowInput, AskQuestionInput, ExtendHoldInput, RecordAnswerInput, ReleaseHoldInput } from './dto/answers.input.js';
import { RequestArgs } from './dto/referral.input.js';
import { ExtendHold } from './extend-hold.use-case.js';
import { PlacementRequestResult, type PlacementRequestView, type ReceivedReferral, ReceivedReferralResult } from './placement-request.types.js';
import { Questions } from './questions.use-case.js';
import { RecordAnswer } from './record-answer.use-case.js';
import { ReleaseHold } from './release-hold.use-case.js';
import { WatchReceived } from './watch-received.use-case.js';
import type { StillSignedIn } from './watch-request.use-case.js';

/** Answers that come otherwise than on the host's screen, questions, and holds that last longer or fall. */
@Resolver()
export class AnswersResolver {
  constructor(
    private readonly record: RecordAnswer, private readonly extend: ExtendHold, private readonly release: ReleaseHold, private readonly questions: Questions,
    private readonly freeNow: AskFreeNow, private readonly watch: WatchReceived,
  ) {}

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Note une réponse donnée par téléphone, au nom du lieu.' })
  recordAnswer(@CurrentActor() actor: Actor, @Args('input') input: RecordAnswerInput): Promise<PlacementRequestView | Refusal> {
    return this.record.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Garde les places plus longtemps : l’arrivée est plus tard que convenu.' })
  extendHold(@CurrentActor() actor: Actor, @Args('input') input: ExtendHoldInput): Promise<PlacementRequestView | Refusal> {
    return this.extend.execute(actor, input);
  }

  @Can('referral.answer')
  @Subscription(() => ReceivedChange, { description: 'Une sollicitation d’un de mes lieux est arrivée ou a changé ; finit avec la session.' })
  receivedReferralsChanged(@CurrentActor() actor: Actor, @Context('stillSignedIn') stillSignedIn: StillSignedIn): AsyncIterableIterator<unknown> {
    return this.watch.execute(actor, stillSignedIn);
  }

  @Can('referral.answer')
  @Mutation(() => ReceivedReferralResult, { description: 'Le lieu ne peut plus tenir son accord, et dit pourquoi.' })
  releaseHold(@CurrentActor() actor: Actor, @Args('input') input: ReleaseHoldInput): Promise<ReceivedReferral | Refusal> {
    return this.release.execute(actor, input);
  }

  @Can('referral.answer')
  @Mutation(() => ReceivedReferralResult, { description: 'Le lieu pose une question, ou conteste une réponse notée en son nom.' })
  askQuestion(@CurrentActor() actor: Actor, @Args('input') input: AskQuestionInput): Promise<ReceivedReferral | Refusal> {
    return this.questions.ask(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Répond à une question d’un lieu.' })
  answerQuestion(@CurrentActor() actor: Actor, @Args('input') input: AnswerQuestionInput): Promise<PlacementRequestView | Refusal> {
    return this.questions.answer(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: '« Libre maintenant ? » : interroge d’un coup, par lien, les meilleurs lieux d’une recherche pour ce soir.' })
  askFreeNow(@CurrentActor() actor: Actor, @Args('input') input: AskFreeNowInput): Promise<PlacementRequestView | Refusal> {
    return this.freeNow.execute(actor, input);
  }

  @Can('placement.follow')
  @Query(() => [ReferralQuestionView], { description: 'Les questions des lieux sollicités pour une demande.' })
  requestQuestions(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<ReferralQuestionView[]> {
    return this.questions.ofRequest(actor, id);
  }

  @Can('referral.answer')
  @Query(() => [ReferralQuestionView], { description: 'Les questions du lieu sur une sollicitation reçue, et leurs réponses.' })
  referralQuestions(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<ReferralQuestionView[]> {
    return this.questions.ofReferral(actor, id);
  }

  @SignedIn()
  @Query(() => [QuestionText], { description: 'Les questions codées, leurs phrases, et les réponses qui y conviennent.' })
  questionTexts(): QuestionText[] {
    return textsOfQuestions();
  }
}
