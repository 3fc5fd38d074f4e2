import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, isRefusal, type Permission, type Refusal } from '@ugo/access';
import { QuarterlySheetArgs, WorkingListArgs } from './dto/working-list.args.js';
import { TableResult, TableView, tableView } from './table.types.js';
import { WorkingLists } from './working-lists.use-case.js';

@Resolver()
export class WorkingListsResolver {
  constructor(private readonly lists: WorkingLists) {}

  @Can('oversight.read')
  @Query(() => TableView, { description: 'Une liste de travail, avec sa règle.' })
  async workingList(@CurrentActor() actor: Actor, @Args() { departement, list }: WorkingListArgs): Promise<TableView> {
    return tableView(await this.lists.list(actor, departement, list));
  }

  @Can('oversight.read')
  @Query(() => TableResult, { description: 'La feuille trimestrielle du référent : entrées et sorties d’un établissement, faites et à venir.' })
  quarterlySheet(@CurrentActor() actor: Actor, @Args() args: QuarterlySheetArgs): Promise<TableView | Refusal> {
    return this.sheet(actor, args, 'oversight.read');
  }

  @Can('oversight.own')
  @Query(() => TableResult, { description: 'La même, pour l’établissement lui-même.' })
  ownQuarterlySheet(@CurrentActor() actor: Actor, @Args() args: QuarterlySheetArgs): Promise<TableView | Refusal> {
    return this.sheet(actor, args, 'oversight.own');
  }

  private async sheet(actor: Actor, args: QuarterlySheetArgs, permission: Permission): Promise<TableView | Refusal> {
    const table = await this.lists.sheet(actor, args, [permission]);
    return isRefusal(table) ? table : tableView(table);
  }
}
