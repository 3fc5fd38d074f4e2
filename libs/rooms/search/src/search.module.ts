import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from '@ugo/directory';
import { ExplainHost } from './explain-host.use-case.js';
import { JointProposalResolver } from './joint-proposal.resolver.js';
import { JudgeHosts } from './judge-hosts.js';
import { ListPolicies } from './list-policies.use-case.js';
import { OfferCache } from './offer-cache.js';
import { PolicyResolver } from './policy.resolver.js';
import { PrepareSearch } from './prepare-search.js';
import { PreviewPolicy } from './preview-policy.use-case.js';
import { ProposeJointly } from './propose-jointly.use-case.js';
import { ReadSearch } from './read-search.use-case.js';
import { ReplaySearch } from './replay-search.use-case.js';
import { RunSearch } from './run-search.use-case.js';
import { SearchFieldsResolver } from './search.fields.resolver.js';
import { SearchGate } from './search-gate.js';
import { SearchResolver } from './search.resolver.js';
import { HighsSolver } from './solver/highs-solver.js';
import { SOLVER } from './solver/solver.token.js';
import { SignPolicy } from './sign-policy.use-case.js';

@Module({})
export class SearchModule {
  /** How many searches may run at once in this process. */
  static with(concurrentSearches: number): DynamicModule {
    return {
      module: SearchModule,
      imports: [DirectoryModule],
      providers: [
        PrepareSearch, JudgeHosts, RunSearch, ReadSearch, ExplainHost, SearchResolver, SearchFieldsResolver, ProposeJointly, JointProposalResolver,
        ListPolicies, SignPolicy, PreviewPolicy, PolicyResolver, ReplaySearch,
        { provide: OfferCache, useFactory: () => new OfferCache() },
        { provide: SOLVER, useFactory: () => new HighsSolver() },
        { provide: SearchGate, useFactory: () => new SearchGate(concurrentSearches) },
      ],
      exports: [PrepareSearch, JudgeHosts, RunSearch, ReadSearch],
      global: true,
    };
  }
}
