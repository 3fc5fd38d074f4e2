import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { CloseRequest } from './close-request.use-case.js';
import { Colleague } from './colleague.types.js';
import { CountDecided } from './count-decided.use-case.js';
import { DecidedNotCarriedOut } from './decided.types.js';
import { CloseRequestInput, HandOverRequestInput, NameConfidantInput, RecordActInput, RecordSleepsAtInput } from './dto/follow-request.input.js';
import { DepartementArgs, RequestArgs, RequestInput } from './dto/referral.input.js';
import { UpdateRequestInput } from './dto/update-request.input.js';
import { HandOverRequest } from './hand-over-request.use-case.js';
import { ListColleagues } from './list-colleagues.use-case.js';
import { PlacementRequestResult, PlacementRequestView } from './placement-request.types.js';
import { RecordAct } from './record-act.use-case.js';
import { RecordSleepsAt } from './record-sleeps-at.use-case.js';
import { SubmitRequest } from './submit-request.use-case.js';
import { UpdateRequest } from './update-request.use-case.js';
import { type StillSignedIn, WatchRequest } from './watch-request.use-case.js';

type Answer = Promise<PlacementRequestView | Refusal>;

/** What happens to a request while it waits, beside asking hosts. */
@Resolver()
export class FollowingResolver {
  constructor(
    private readonly submit: SubmitRequest, private readonly sleepsAt: RecordSleepsAt, private readonly act: RecordAct, private readonly handOver: HandOverRequest,
    private readonly close: CloseRequest, private readonly watch: WatchRequest, private readonly update: UpdateRequest, private readonly decided: CountDecided,
    private readonly colleagueList: ListColleagues,
  ) {}

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Dépose un brouillon : la recherche peut commencer.' })
  submitRequest(@CurrentActor() actor: Actor, @Args('input') input: RequestInput): Answer {
    return this.submit.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Modifie une demande qui attend.' })
  updateRequest(@CurrentActor() actor: Actor, @Args('input') input: UpdateRequestInput): Answer {
    return this.update.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Où les personnes dorment ce soir.' })
  recordSleepsAt(@CurrentActor() actor: Actor, @Args('input') input: RecordSleepsAtInput): Answer {
    return this.sleepsAt.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Un acte de la mesure a eu lieu : saisine, audience...' })
  recordAct(@CurrentActor() actor: Actor, @Args('input') input: RecordActInput): Answer {
    return this.act.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Confie la demande à l’astreinte, ou la reprend.' })
  handOverRequest(@CurrentActor() actor: Actor, @Args('input') input: HandOverRequestInput): Answer {
    return this.handOver.execute(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Ajoute une personne à la liste d’une demande tenue secrète, ou l’en retire.' })
  nameConfidant(@CurrentActor() actor: Actor, @Args('input') input: NameConfidantInput): Answer {
    return this.handOver.name(actor, input);
  }

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Clôture une demande ; les places gardées sont rendues.' })
  closeRequest(@CurrentActor() actor: Actor, @Args('input') input: CloseRequestInput): Answer {
    return this.close.execute(actor, input);
  }

  @Can('placement.follow')
  @Query(() => [Colleague], { description: 'À qui confier une demande : les travailleurs de l’enfance du Département, par nom.' })
  colleagues(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs): Promise<Colleague[]> {
    return this.colleagueList.execute(actor, departement);
  }

  @Can('placement.count')
  @Query(() => DecidedNotCarriedOut, { description: 'Décidé, non exécuté : combien d’enfants attendent, et depuis quand.' })
  decidedNotCarriedOut(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs): Promise<DecidedNotCarriedOut> {
    return this.decided.execute(actor, departement);
  }

  @Can('placement.follow')
  @Subscription(() => PlacementRequestView, { description: 'Chaque étape d’une demande, en direct ; finit avec la session ou le droit de la lire.' })
  placementRequestChanged(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs, @Context('stillSignedIn') stillSignedIn: StillSignedIn): Promise<AsyncIterableIterator<unknown>> {
    return this.watch.execute(actor, id, stillSignedIn);
  }
}
