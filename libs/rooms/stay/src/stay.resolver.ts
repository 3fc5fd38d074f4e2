import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, type Refusal } from '@ugo/access';
import { Admit } from './admit.use-case.js';
import { CorrectExit } from './correct-exit.use-case.js';
import { AdmitInput } from './dto/admit.input.js';
import { DepartementArgs } from './dto/siblings.args.js';
import {
  CorrectExitInput, EndAbsenceInput, HostStaysArgs, PlanExitInput, RecordAbsenceInput, RecordExitInput, RecordNoticeInput, RenewRelayInput, RequestStaysArgs, StayArgs, StaysArgs,
} from './dto/stay.input.js';
import { PlanExit } from './plan-exit.use-case.js';
import { ReadStays } from './read-stays.use-case.js';
import { RecordAbsence } from './record-absence.use-case.js';
import { RecordExit } from './record-exit.use-case.js';
import { RecordNotice } from './record-notice.use-case.js';
import { CountReservedStays } from './reserved-stays.use-case.js';
import { type Admission, AdmissionResult, ReservedStayCounts, StayConnection, StayResult, StayView } from './stay.types.js';

type Answer = Promise<StayView | Refusal>;

@Resolver()
export class StayResolver {
  constructor(
    private readonly admission: Admit, private readonly exit: RecordExit, private readonly correct: CorrectExit, private readonly plans: PlanExit,
    private readonly notice: RecordNotice, private readonly absence: RecordAbsence, private readonly reading: ReadStays,
    private readonly reserved: CountReservedStays,
  ) {}

  @Can('stay.record')
  @Mutation(() => AdmissionResult, { description: 'Enregistre l’arrivée de personnes dont la place est réservée ; aussi un déplacement ou un relais.' })
  admit(@CurrentActor() actor: Actor, @Args('input') input: AdmitInput): Promise<Admission | Refusal> {
    return this.admission.execute(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Enregistre une sortie ; la place est libre dès cette nuit.' })
  recordExit(@CurrentActor() actor: Actor, @Args('input') input: RecordExitInput): Answer {
    return this.exit.execute(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Corrige une sortie, ou l’annule.' })
  correctExit(@CurrentActor() actor: Actor, @Args('input') input: CorrectExitInput): Answer {
    return this.correct.execute(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Avance ou recule la sortie prévue.' })
  planExit(@CurrentActor() actor: Actor, @Args('input') input: PlanExitInput): Answer {
    return this.plans.plan(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Renouvelle un accueil relais, autant que le Département le permet.' })
  renewRelay(@CurrentActor() actor: Actor, @Args('input') input: RenewRelayInput): Answer {
    return this.plans.renew(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Note que le juge a été informé du déplacement, ou la famille d’accueil consultée.' })
  recordNotice(@CurrentActor() actor: Actor, @Args('input') input: RecordNoticeInput): Answer {
    return this.notice.execute(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Note des nuits d’absence.' })
  recordAbsence(@CurrentActor() actor: Actor, @Args('input') input: RecordAbsenceInput): Answer {
    return this.absence.record(actor, input);
  }

  @Can('stay.record')
  @Mutation(() => StayResult, { description: 'Donne la dernière nuit d’une absence.' })
  endAbsence(@CurrentActor() actor: Actor, @Args('input') input: EndAbsenceInput): Answer {
    return this.absence.end(actor, input);
  }

  @Can('stay.record')
  @Query(() => StayResult, { description: 'Un accueil ; chaque lecture est tracée.' })
  stay(@CurrentActor() actor: Actor, @Args() { id }: StayArgs): Answer {
    return this.reading.one(actor, id);
  }

  @Can('stay.record')
  @Query(() => StayConnection, { description: 'Les accueils d’un lieu, pour son équipe.' })
  hostStays(@CurrentActor() actor: Actor, @Args() args: HostStaysArgs): Promise<Page<StayView>> {
    return this.reading.ofHost(actor, args);
  }

  @Can('placement.follow')
  @Query(() => [StayView], { description: 'Les accueils d’une demande, pour qui la suit.' })
  requestStays(@CurrentActor() actor: Actor, @Args() { requestId }: RequestStaysArgs): Promise<StayView[]> {
    return this.reading.ofRequest(actor, requestId);
  }

  @Can('placement.follow')
  @Query(() => StayConnection, { description: 'Les accueils d’un Département, dans votre territoire ; aucun accueil secret.' })
  stays(@CurrentActor() actor: Actor, @Args() args: StaysArgs): Promise<Page<StayView>> {
    return this.reading.ofDepartement(actor, args);
  }

  @Can('placement.oversee')
  @Query(() => ReservedStayCounts, { description: 'Les séjours sur les places d’urgence réservées : combien courent, et dépassent leur durée.' })
  reservedStays(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs): Promise<ReservedStayCounts> {
    return this.reserved.execute(actor, departement);
  }
}
