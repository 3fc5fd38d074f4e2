import { Module } from '@nestjs/common';
import { SettingResolver } from './setting.resolver.js';
import { Settings } from './settings.use-case.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    SettingResolver,
    Settings,
  ],
})
export class OversightModule {}
