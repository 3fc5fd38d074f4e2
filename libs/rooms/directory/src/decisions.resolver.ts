import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { AddDerogation } from './add-derogation.use-case.js';
import { AddLeave } from './add-leave.use-case.js';
import { AddDerogationInput, AddLeaveInput, EndSuspensionInput, SuspendApprovalInput } from './dto/decisions.inputs.js';
import { SetApprovalInput, SetAuthorisationInput } from './dto/terms.inputs.js';
import { EndSuspension } from './end-suspension.use-case.js';
import { type HostChanged, HostResult } from './host.types.js';
import { SetApproval } from './set-approval.use-case.js';
import { SetAuthorisation } from './set-authorisation.use-case.js';
import { SuspendApproval } from './suspend-approval.use-case.js';

/** Dated decisions that fix what a host may take. */
@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly authorisation: SetAuthorisation, private readonly approval: SetApproval, private readonly derogation: AddDerogation,
    private readonly suspension: SuspendApproval, private readonly suspensionEnd: EndSuspension, private readonly leave: AddLeave,
  ) {}

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Enregistre une autorisation datée ; la précédente se termine la veille.' })
  setAuthorisation(@CurrentActor() actor: Actor, @Args('input') input: SetAuthorisationInput): Promise<HostChanged | Refusal> {
    return this.authorisation.execute(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => HostResult, { description: 'Enregistre un agrément daté, de 1 à 3 enfants ; le précédent se termine la veille.' })
  setApproval(@CurrentActor() actor: Actor, @Args('input') input: SetApprovalInput): Promise<HostChanged | Refusal> {
    return this.approval.execute(actor, input);
  }

  @Can('directory.decide')
  @Mutation(() => HostResult, { description: 'Enregistre une dérogation datée.' })
  addDerogation(@CurrentActor() actor: Actor, @Args('input') input: AddDerogationInput): Promise<HostChanged | Refusal> {
    return this.derogation.execute(actor, input);
  }

  @Can('directory.decide')
  @Mutation(() => HostResult, { description: 'Suspend un agrément : la famille disparaît aussitôt de toute recherche. Aucun motif n’est conservé.' })
  suspendApproval(@CurrentActor() actor: Actor, @Args('input') input: SuspendApprovalInput): Promise<HostChanged | Refusal> {
    return this.suspension.execute(actor, input);
  }

  @Can('directory.decide')
  @Mutation(() => HostResult, { description: 'Met fin à une suspension.' })
  endSuspension(@CurrentActor() actor: Actor, @Args('input') input: EndSuspensionInput): Promise<HostChanged | Refusal> {
    return this.suspensionEnd.execute(actor, input);
  }

  @Can('directory.leave')
  @Mutation(() => HostResult, { description: 'Enregistre un congé ou un répit, connu à l’avance.' })
  addLeave(@CurrentActor() actor: Actor, @Args('input') input: AddLeaveInput): Promise<HostChanged | Refusal> {
    return this.leave.execute(actor, input);
  }
}
