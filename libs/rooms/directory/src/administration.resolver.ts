import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { CloseEstablishment } from './close-establishment.use-case.js';
import { CreateEstablishment } from './create-establishment.use-case.js';
import { CreateFosterHome } from './create-foster-home.use-case.js';
import { CreateOrganisation } from './create-organisation.use-case.js';
import { CreateUnit } from './create-unit.use-case.js';
import { SetTerritoryInput } from './dto/decisions.inputs.js';
import { CloseEstablishmentInput, CreateEstablishmentInput, CreateOrganisationInput, UpdateEstablishmentInput } from './dto/establishment.inputs.js';
import { CreateFosterHomeInput, CreateUnitInput, UpdateFosterHomeInput, UpdateUnitInput } from './dto/host.inputs.js';
import { type EstablishmentChanged, EstablishmentResult, OrganisationResult, type OrganisationView } from './establishment.types.js';
import { type HostChanged, HostResult } from './host.types.js';
import { TerritoryResult, type TerritoryView } from './reference.types.js';
import { SetTerritory } from './set-territory.use-case.js';
import { UpdateEstablishment } from './update-establishment.use-case.js';
import { UpdateFosterHome } from './update-foster-home.use-case.js';
import { UpdateUnit } from './update-unit.use-case.js';

/** What the administrator of a Département keeps: who there is, and where. */
@Resolver()
export class AdministrationResolver {
  constructor(
    private readonly organisation: CreateOrganisation, private readonly establishment: CreateEstablishment, private readonly establishmentUpdate: UpdateEstablishment,
    private readonly establishmentClosing: CloseEstablishment, private readonly unit: CreateUnit, private readonly unitUpdate: UpdateUnit,
    private readonly home: CreateFosterHome, private readonly homeUpdate: UpdateFosterHome, private readonly territory: SetTerritory,
  ) {}

  @Can('directory.manage')
  @Mutation(() => OrganisationResult, { description: 'Ajoute un organisme gestionnaire.' })
  createOrganisation(@CurrentActor() actor: Actor, @Args('input') input: CreateOrganisationInput): Promise<OrganisationView | Refusal> {
    return this.organisation.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => EstablishmentResult, { description: 'Ajoute un établissement ou un service de placement familial.' })
  createEstablishment(@CurrentActor() actor: Actor, @Args('input') input: CreateEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    return this.establishment.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => EstablishmentResult, { description: 'Corrige un établissement.' })
  updateEstablishment(@CurrentActor() actor: Actor, @Args('input') input: UpdateEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    return this.establishmentUpdate.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => EstablishmentResult, { description: 'Ferme un établissement et ses unités.' })
  closeEstablishment(@CurrentActor() actor: Actor, @Args('input') input: CloseEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    return this.establishmentClosing.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Ajoute une unité, avec son autorisation.' })
  createUnit(@CurrentActor() actor: Actor, @Args('input') input: CreateUnitInput): Promise<HostChanged | Refusal> {
    return this.unit.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Corrige une unité, ou la ferme.' })
  updateUnit(@CurrentActor() actor: Actor, @Args('input') input: UpdateUnitInput): Promise<HostChanged | Refusal> {
    return this.unitUpdate.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Ajoute une famille d’accueil, avec son agrément.' })
  createFosterHome(@CurrentActor() actor: Actor, @Args('input') input: CreateFosterHomeInput): Promise<HostChanged | Refusal> {
    return this.home.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Corrige une famille d’accueil, ou la ferme.' })
  updateFosterHome(@CurrentActor() actor: Actor, @Args('input') input: UpdateFosterHomeInput): Promise<HostChanged | Refusal> {
    return this.homeUpdate.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => TerritoryResult, { description: 'Ajoute un territoire, ou change son nom et ses communes.' })
  setTerritory(@CurrentActor() actor: Actor, @Args('input') input: SetTerritoryInput): Promise<TerritoryView | Refusal> {
    return this.territory.execute(actor, input);
  }
}
