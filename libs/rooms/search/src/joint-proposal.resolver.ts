import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { JointProposalInput } from './dto/joint-proposal.input.js';
import { type JointProposal, JointProposalResult } from './joint-proposal.types.js';
import { ProposeJointly } from './propose-jointly.use-case.js';

/** Matches everyone who waits: two of these in one request are enough (limit of cost 5,000). */
const jointCost = ({ childComplexity }: { childComplexity: number }): number => 2_000 + childComplexity;

@Resolver()
export class JointProposalResolver {
  constructor(private readonly proposeJointly: ProposeJointly) {}

  @Can('search.joint')
  @Query(() => JointProposalResult, {
    description: 'Les enfants de mon Département qui attendent, ensemble : une proposition que nul n’est tenu de suivre. Tracée, jamais gardée.', complexity: jointCost,
  })
  jointProposal(@CurrentActor() actor: Actor, @Args('input') input: JointProposalInput): Promise<JointProposal | Refusal> {
    return this.proposeJointly.execute(actor, input);
  }
}
