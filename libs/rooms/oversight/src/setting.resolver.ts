import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { OverseenArgs } from './dto/departement.args.js';
import { SetSettingInput } from './dto/setting.input.js';
import { SettingResult, SettingView } from './setting.types.js';
import { Settings } from './settings.use-case.js';

@Resolver()
export class SettingResolver {
  constructor(private readonly dated: Settings) {}

  @Can('setting.manage')
  @Query(() => [SettingView], { description: 'Les réglages d’un Département : bornes, valeur du jour, historique.' })
  settings(@CurrentActor() actor: Actor, @Args() { departement }: OverseenArgs): Promise<SettingView[]> {
    return this.dated.list(actor, departement);
  }

  @Can('setting.manage')
  @Mutation(() => SettingResult, { description: 'Donne une valeur à un réglage, à partir d’un jour.' })
  setSetting(@CurrentActor() actor: Actor, @Args('input') input: SetSettingInput): Promise<SettingView | Refusal> {
    return this.dated.set(actor, input);
  }
}
