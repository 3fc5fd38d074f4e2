import { type DynamicModule, Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard, AUDIT_ANCHOR, AUDIT_KEY, CLOCK, DATABASE, ERASURES_FILE, GEOCODER_URL, IDS, SEAL_KEY, Work } from '@ugo/access';
import { AccountModule } from '@ugo/account';
import { AvailabilityModule } from '@ugo/availability';
import { AuditModule } from '@ugo/audit';
import { DirectoryModule } from '@ugo/directory';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { NotificationModule } from '@ugo/notification';
import type { Database } from '@ugo/persistence';
import { OversightModule } from '@ugo/oversight';
import { PlacementRequestModule } from '@ugo/placement-request';
import { RetentionModule } from '@ugo/retention';
import { SearchModule } from '@ugo/search';
import { StayModule } from '@ugo/stay';
import { LoggerModule } from 'nestjs-pino';
import type { Configuration } from './configuration.js';
import { UnexpectedErrors } from './graphql/unexpected-errors.filter.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { invalidInput } from './graphql/invalid-input.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { SubscriptionsModule } from './graphql/subscriptions.module.js';
import { ExportsController } from './exports/exports.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { FreeNowController } from './links/free-now.controller.js';
import { JobsModule } from './jobs.module.js';
import { loggerOptions } from './logger.js';

/** What the application stands on: given, so that tests give their own. */
export interface Foundations {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly auditKey: Buffer;
  readonly sealKey: Buffer;
}

export const CONFIGURATION = Symbol('CONFIGURATION');

/** Ports that every room asks for. */
@Global()
@Module({})
class FoundationsModule {
  static with({ configuration, database, clock, ids, auditKey, sealKey }: Foundations): DynamicModule {
    return {
      module: FoundationsModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: DATABASE, useValue: database },
        { provide: CLOCK, useValue: clock },
        { provide: IDS, useValue: ids },
        { provide: AUDIT_KEY, useValue: auditKey },
        { provide: SEAL_KEY, useValue: sealKey },
        { provide: AUDIT_ANCHOR, useValue: configuration.auditAnchor },
        { provide: GEOCODER_URL, useValue: configuration.geocoderUrl ?? null },
        { provide: ERASURES_FILE, useValue: configuration.erasuresFile },
        Work,
      ],
      exports: [CONFIGURATION, DATABASE, CLOCK, IDS, AUDIT_KEY, SEAL_KEY, AUDIT_ANCHOR, ERASURES_FILE, GEOCODER_URL, Work],
    };
  }
}

/** Wiring only: which rooms there are and what guards them all. */
@Module({})
export class AppModule {
  static with(foundations: Foundations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(foundations.configuration)),
        FoundationsModule.with(foundations),
        graphqlModule(foundations.configuration),
        JobsModule,
        AuditModule,
        AccountModule,
        NotificationModule.with(foundations.configuration),
        SubscriptionsModule,
        DirectoryModule,
        AvailabilityModule,
        SearchModule.with(foundations.configuration.concurrentSearches),
        PlacementRequestModule,
        StayModule,
        OversightModule,
        RetentionModule,
      ],
      controllers: [HealthController, MetricsController, FreeNowController, ExportsController, ImportsController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: UnexpectedErrors },
        { provide: APP_PIPE, useFactory: () => new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true, exceptionFactory: invalidInput }) },
      ],
    };
  }
}
