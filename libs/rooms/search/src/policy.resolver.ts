import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, isRefusal, type Refusal } from '@ugo/access';
import { PoliciesArgs, PreviewPolicyInput, SignPolicyInput } from './dto/policy.input.js';
import { ListPolicies } from './list-policies.use-case.js';
import { type PolicyPreview, PolicyVersionView, PreviewPolicyResult, SignPolicyResult } from './policy.types.js';
import { policyView } from './policy.view.js';
import { PreviewPolicy } from './preview-policy.use-case.js';
import { SignPolicy } from './sign-policy.use-case.js';

/** Answering again some hundreds of searches is the dearest thing a query may ask: twice in one request is too much. */
const PREVIEW_COST = 3000;

@Resolver()
export class PolicyResolver {
  constructor(private readonly list: ListPolicies, private readonly sign: SignPolicy, private readonly preview: PreviewPolicy) {}

  @Can('policy.read')
  @Query(() => [PolicyVersionView], { description: 'Les politiques de classement d’un Département : en vigueur, à venir, passées. Vide hors de vos droits.' })
  async policies(@CurrentActor() actor: Actor, @Args() { departement }: PoliciesArgs): Promise<PolicyVersionView[]> {
    return (await this.list.execute(actor, departement)).map(policyView);
  }

  @Can('policy.manage')
  @Mutation(() => SignPolicyResult, { description: 'Signe une politique : elle reçoit la version suivante et ne change plus.' })
  async signPolicy(@CurrentActor() actor: Actor, @Args('input') input: SignPolicyInput): Promise<PolicyVersionView | Refusal> {
    const signed = await this.sign.execute(actor, input);
    return isRefusal(signed) ? signed : policyView(signed);
  }

  @Can('policy.manage')
  @Query(() => PreviewPolicyResult, { description: 'Ce qu’une politique aurait changé le mois dernier. Rien n’est gardé, sauf une trace de la lecture.', complexity: ({ childComplexity }) => PREVIEW_COST + childComplexity })
  previewPolicy(@CurrentActor() actor: Actor, @Args('input') { departement, policy }: PreviewPolicyInput): Promise<PolicyPreview | Refusal> {
    return this.preview.execute(actor, departement, policy);
  }
}
