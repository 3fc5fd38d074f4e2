import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, PageArgs, type Refusal } from '@ugo/access';
import { type ConfirmedAvailabilities, ConfirmAvailabilityResult, type HostAvailability, HostAvailabilityConnection, HostAvailabilityResult } from './availability.types.js';
import { ConfirmAvailability } from './confirm-availability.use-case.js';
import { ConfirmCarerAvailability } from './confirm-carer-availability.use-case.js';
import { ConfirmAvailabilityInput, ConfirmCarerAvailabilityInput } from './dto/confirm-availability.input.js';
import { HostArgs } from './dto/host.args.js';
import { PublishAvailabilityInput } from './dto/publish-availability.input.js';
import { PublishCountsInput } from './dto/publish-counts.input.js';
import { PlanningArgs } from './dto/planning.args.js';
import { ListOwnPlaces } from './list-own-places.use-case.js';
import { PlanOwnNights } from './plan-own-nights.use-case.js';
import { type HostPlanning, HostPlanningConnection } from './planning.types.js';
import { PublishAvailability } from './publish-availability.use-case.js';
import { PublishCounts } from './publish-counts.use-case.js';
import { ReadAvailability } from './read-availability.use-case.js';

@Resolver()
export class AvailabilityResolver {
  constructor(
    private readonly read: ReadAvailability,
    private readonly listOwn: ListOwnPlaces,
    private readonly planOwn: PlanOwnNights,
    private readonly publish: PublishAvailability,
    private readonly counts: PublishCounts,
    private readonly confirm: ConfirmAvailability,
    private readonly confirmForCarer: ConfirmCarerAvailability,
  ) {}

  @Can('availability.read')
  @Query(() => HostAvailabilityResult, { description: 'Ce qu’un lieu d’accueil publie, et ses places cette nuit.' })
  availability(@CurrentActor() actor: Actor, @Args() { hostId }: HostArgs): Promise<HostAvailability | Refusal> {
    return this.read.execute(actor, hostId);
  }

  @Can('availability.publish')
  @Query(() => HostAvailabilityConnection, { description: 'Les lieux d’accueil pour lesquels je publie.' })
  myPlaces(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<HostAvailability>> {
    return this.listOwn.execute(actor, page);
  }

  @Can('availability.publish')
  @Query(() => HostPlanningConnection, { description: 'Les nuits à venir des lieux d’accueil pour lesquels je publie.' })
  myPlanning(@CurrentActor() actor: Actor, @Args() args: PlanningArgs): Promise<Page<HostPlanning>> {
    return this.planOwn.execute(actor, args);
  }

  @Can('availability.publish')
  @Mutation(() => HostAvailabilityResult, { description: 'Publie des places : combien, pour qui, à partir de quand.' })
  publishAvailability(@CurrentActor() actor: Actor, @Args('input') input: PublishAvailabilityInput): Promise<HostAvailability | Refusal> {
    return this.publish.execute(actor, input);
  }

  @Can('availability.publish')
  @Mutation(() => HostAvailabilityResult, { description: 'Publie de simples comptes : « 9 sur 10, une fille part le 3 ».' })
  publishCounts(@CurrentActor() actor: Actor, @Args('input') input: PublishCountsInput): Promise<HostAvailability | Refusal> {
    return this.counts.execute(actor, input);
  }

  @Can('availability.publish')
  @Mutation(() => ConfirmAvailabilityResult, { description: '« Toujours exact », pour un ou plusieurs lieux d’un même Département.' })
  confirmAvailability(@CurrentActor() actor: Actor, @Args('input') input: ConfirmAvailabilityInput): Promise<ConfirmedAvailabilities | Refusal> {
    return this.confirm.execute(actor, input);
  }

  @Can('availability.confirmForCarer')
  @Mutation(() => HostAvailabilityResult, { description: 'Le service confirme la déclaration de son assistant familial.' })
  confirmCarerAvailability(@CurrentActor() actor: Actor, @Args('input') input: ConfirmCarerAvailabilityInput): Promise<HostAvailability | Refusal> {
    return this.confirmForCarer.execute(actor, input);
  }
}
