import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CLOCK, CurrentActor } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { DirectoryLoaders, type HostHistory } from './directory.loaders.js';
import { isOwn, mayOn } from './directory.policy.js';
import { EstablishmentView } from './establishment.types.js';
import { ApprovalView, AuthorisationView, DerogationView, LeaveView, SuspensionView } from './history.types.js';
import { HostCard, TelephoneLineView } from './host.types.js';
import { telephonesAt } from './telephones-at.js';

@Can('directory.read')
@Resolver(() => HostCard)
export class HostFieldsResolver {
  constructor(private readonly loaders: DirectoryLoaders, @Inject(CLOCK) private readonly clock: Clock) {}

  @ResolveField(() => EstablishmentView, { nullable: true, description: 'L’établissement d’une unité, le service d’une famille d’accueil.' })
  establishment(@Parent() { establishmentId, serviceId }: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<EstablishmentView | null> | null {
    const id = establishmentId ?? serviceId;
    return id ? this.loaders.of(request, actor).establishments.load(id) : null;
  }

  @ResolveField(() => [TelephoneLineView], { description: 'Qui répond à cette heure, dans l’ordre d’appel.' })
  telephonesNow(@Parent() card: HostCard): TelephoneLineView[] {
    return telephonesAt(card, this.clock.now());
  }

  @ResolveField(() => [AuthorisationView])
  async authorisations(@Parent() host: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<AuthorisationView[]> {
    return (await this.history(host, request, actor)).authorisations;
  }

  @ResolveField(() => [ApprovalView])
  async approvals(@Parent() host: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<ApprovalView[]> {
    const { approvals } = await this.history(host, request, actor);
    const reach = { ...host, hostId: host.id };
    const told = isOwn(actor, reach) || mayOn(actor, 'directory.decide', reach);
    return told ? approvals : approvals.map((each) => ({ ...each, contracted: null })); // a contract is between the carer and the employer
  }

  @ResolveField(() => [DerogationView])
  async derogations(@Parent() host: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<DerogationView[]> {
    return (await this.history(host, request, actor)).derogations;
  }

  @ResolveField(() => [LeaveView], { description: 'Les nuits, pour qui voit la famille ; le motif, pour elle-même et qui tient ses congés.' })
  async leave(@Parent() host: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<LeaveView[]> {
    const { leave } = await this.history(host, request, actor);
    const reach = { ...host, hostId: host.id };
    const told = isOwn(actor, reach) || mayOn(actor, 'directory.leave', reach);
    return told ? leave : leave.map((each) => ({ ...each, kind: null })); // sick leave is among the kinds
  }

  @Can('directory.decide')
  @ResolveField(() => [SuspensionView], { description: 'Pour qui décide des agréments.' })
  async suspensions(@Parent() host: HostCard, @Context() request: object, @CurrentActor() actor: Actor): Promise<SuspensionView[]> {
    // A role that decides elsewhere is not told of a neighbour's decisions.
    return mayOn(actor, 'directory.decide', { ...host, hostId: host.id }) ? (await this.history(host, request, actor)).suspensions : [];
  }

  private history({ id }: HostCard, request: object, actor: Actor): Promise<HostHistory> {
    return this.loaders.of(request, actor).history.load(id);
  }
}
