import { Module } from '@nestjs/common';
import { SettingResolver } from './setting.resolver.js';
import { Settings } from './settings.use-case.js';
import { WorkingLists } from './working-lists.use-case.js';
import { WorkingListsResolver } from './working-lists.resolver.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    SettingResolver,
    Settings,
    WorkingLists,
    WorkingListsResolver,
  ],
})
export class OversightModule {}
