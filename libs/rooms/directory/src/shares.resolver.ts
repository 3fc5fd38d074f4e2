import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, type Refusal } from '@ugo/access';
import { DecideImportDefect } from './decide-import-defect.use-case.js';
import { DecideImportDefectInput, ShareHostsInput, UnshareHostsInput } from './dto/decisions.inputs.js';
import { HostSharesArgs, ImportDefectsArgs } from './dto/shares.args.js';
import { ListHostShares } from './list-host-shares.use-case.js';
import { ListImportDefects } from './list-import-defects.use-case.js';
import { ShareHosts } from './share-hosts.use-case.js';
import { HostShareConnection, type HostShareView, ImportDefectConnection, ImportDefectResult, type ImportDefectView, type SharedHosts, SharedHostsResult } from './share.types.js';

/** What a Département shows its neighbours, and what its imports left to decide. */
@Resolver()
export class SharesResolver {
  constructor(
    private readonly shares: ShareHosts, private readonly listShares: ListHostShares, private readonly listDefects: ListImportDefects, private readonly decide: DecideImportDefect,
  ) {}

  @Can('directory.manage')
  @Mutation(() => SharedHostsResult, { description: 'Montre des lieux à un Département voisin.' })
  shareHosts(@CurrentActor() actor: Actor, @Args('input') input: ShareHostsInput): Promise<SharedHosts | Refusal> {
    return this.shares.share(actor, input);
  }

  @Can('directory.manage')
  @Mutation(() => SharedHostsResult, { description: 'Ne montre plus des lieux à un Département voisin.' })
  unshareHosts(@CurrentActor() actor: Actor, @Args('input') input: UnshareHostsInput): Promise<SharedHosts | Refusal> {
    return this.shares.unshare(actor, input);
  }

  @Can('directory.decide')
  @Query(() => HostShareConnection, { description: 'Lieux partagés entre Départements.' })
  hostShares(@CurrentActor() actor: Actor, @Args() args: HostSharesArgs): Promise<Page<HostShareView>> {
    return this.listShares.execute(actor, args);
  }

  @Can('directory.decide')
  @Query(() => ImportDefectConnection, { description: 'Ce qui a été importé tel quel et attend une décision.' })
  importDefects(@CurrentActor() actor: Actor, @Args() args: ImportDefectsArgs): Promise<Page<ImportDefectView>> {
    return this.listDefects.execute(actor, args);
  }

  @Can('directory.decide')
  @Mutation(() => ImportDefectResult, { description: 'Prend acte d’une décision : l’import suivant ne la redemande pas.' })
  decideImportDefect(@CurrentActor() actor: Actor, @Args('input') input: DecideImportDefectInput): Promise<ImportDefectView | Refusal> {
    return this.decide.execute(actor, input);
  }
}
