import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { ChoiceCount, RecordedChoiceResult, RecordedChoiceView } from './choices.types.js';
import { HoldReservedPlacesInput } from './dto/ask-hosts.input.js';
import { ChoiceCountsArgs, DepartementArgs, ValidateChoiceInput } from './dto/choices.input.js';
import { RequestArgs } from './dto/referral.input.js';
import { HoldReservedPlaces } from './hold-reserved-places.use-case.js';
import { PlacementRequestResult, type PlacementRequestView } from './placement-request.types.js';
import { ReadChoices } from './read-choices.use-case.js';
import { ValidateChoice } from './validate-choice.use-case.js';

/** The level field: what was chosen against a default, who validates it, how much of it there is; and the Département's own places. */
@Resolver()
export class ChoicesResolver {
  constructor(private readonly reserved: HoldReservedPlaces, private readonly reading: ReadChoices, private readonly validation: ValidateChoice) {}

  @Can('placement.follow')
  @Mutation(() => PlacementRequestResult, { description: 'Garde des places d’urgence réservées du Département, sans accord à attendre.' })
  holdReservedPlaces(@CurrentActor() actor: Actor, @Args('input') input: HoldReservedPlacesInput): Promise<PlacementRequestView | Refusal> {
    return this.reserved.execute(actor, input);
  }

  @Can('placement.follow')
  @Query(() => [RecordedChoiceView], { description: 'Les choix d’une demande qui demandaient un motif.' })
  requestChoices(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<RecordedChoiceView[]> {
    return this.reading.ofRequest(actor, id);
  }

  @Can('placement.oversee')
  @Query(() => [RecordedChoiceView], { description: 'Les choix faits seuls la nuit, qu’un cadre doit valider ; le plus pressant d’abord.' })
  choicesToValidate(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs): Promise<RecordedChoiceView[]> {
    return this.reading.toValidate(actor, departement);
  }

  @Can('placement.oversee')
  @Query(() => [ChoiceCount], { description: 'Combien de choix, par mois, nature et motif ; sans les demandes tenues secrètes pour vous.' })
  recordedChoices(@CurrentActor() actor: Actor, @Args() args: ChoiceCountsArgs): Promise<ChoiceCount[]> {
    return this.reading.counts(actor, args);
  }

  @Can('placement.oversee')
  @Mutation(() => RecordedChoiceResult, { description: 'Valide un choix fait seul, la nuit.' })
  validateChoice(@CurrentActor() actor: Actor, @Args('input') input: ValidateChoiceInput): Promise<RecordedChoiceView | Refusal> {
    return this.validation.execute(actor, input);
  }
}
