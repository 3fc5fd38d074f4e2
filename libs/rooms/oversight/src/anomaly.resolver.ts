import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, PageArgs, type Refusal } from '@ugo/access';
import { AnomalyConnection, AnomalyResult, type AnomalyView } from './anomaly.types.js';
import { AnomaliesArgs, FollowAnomalyInput, ReportAnomalyInput } from './dto/anomaly.input.js';
import { FollowAnomalies } from './follow-anomalies.use-case.js';
import { ReportAnomaly } from './report-anomaly.use-case.js';

@Resolver()
export class AnomalyResolver {
  constructor(private readonly report: ReportAnomaly, private readonly following: FollowAnomalies) {}

  @Can('anomaly.report')
  @Mutation(() => AnomalyResult, { description: 'Signale que la fiche d’un lieu ou d’un établissement est fausse.' })
  reportAnomaly(@CurrentActor() actor: Actor, @Args('input') input: ReportAnomalyInput): Promise<AnomalyView | Refusal> {
    return this.report.execute(actor, input);
  }

  @Can('anomaly.follow')
  @Mutation(() => AnomalyResult, { description: 'Prend en charge une anomalie, ou y met fin.' })
  followAnomaly(@CurrentActor() actor: Actor, @Args('input') input: FollowAnomalyInput): Promise<AnomalyView | Refusal> {
    return this.following.follow(actor, input);
  }

  @Can('anomaly.follow')
  @Query(() => AnomalyConnection, { description: 'Les anomalies d’un Département, la plus récente d’abord.' })
  anomalies(@CurrentActor() actor: Actor, @Args() args: AnomaliesArgs): Promise<Page<AnomalyView>> {
    return this.following.list(actor, args);
  }

  @Can('anomaly.report')
  @Query(() => AnomalyConnection, { description: 'Celles que vous avez signalées, et ce qu’elles sont devenues.' })
  reportedAnomalies(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<AnomalyView>> {
    return this.following.reported(actor, page);
  }

  @Can('oversight.own')
  @Query(() => AnomalyConnection, { description: 'Celles qui portent sur vos fiches ; qui les a signalées n’est pas dit.' })
  ownAnomalies(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<AnomalyView>> {
    return this.following.ofOwn(actor, page);
  }
}
