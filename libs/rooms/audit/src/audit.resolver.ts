import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page } from '@ugo/access';
import { AuditEntryConnection, type AuditEntryView } from './audit.types.js';
import { AuditEntriesArgs } from './dto/audit-entries.args.js';
import { ListAuditEntries } from './list-audit-entries.use-case.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly listAuditEntries: ListAuditEntries) {}

  @Can('audit.read')
  @Query(() => AuditEntryConnection, { description: 'Le journal du Département, du plus récent au plus ancien.' })
  auditEntries(@CurrentActor() actor: Actor, @Args() args: AuditEntriesArgs): Promise<Page<AuditEntryView>> {
    return this.listAuditEntries.execute(actor, args);
  }
}
