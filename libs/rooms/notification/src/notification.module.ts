import { type DynamicModule, Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ugo/persistence';
import { AccountRecipients } from './account-recipients.js';
import { Deliver, PUBLIC_URL } from './deliver.js';
import { FileMailer, FileSmsSender } from './file-outbox.js';
import { DELIVER, Notify } from './notify.js';
import { OneTapLinks } from './one-tap-links.js';
import { Recipients } from './recipients.port.js';
import { Mailer, SmsSender } from './senders.port.js';
import { SmtpMailer } from './smtp-mailer.js';
import { SweepNotifications } from './sweep-notifications.js';

/** How messages leave. */
export interface NotificationOptions {
  /** Address of the service, as links carry it. */
  readonly publicUrl: string;
  /** Where messages go for which no server is configured. */
  readonly outboxFile: string;
  readonly smtp: { readonly url: string; readonly from: string } | null;
}

/** Tries over some three hours and a half. */
const DELIVERY = { tries: 10, retrySeconds: 30, longestSeconds: 90 };
const SWEEP_MINUTES = 10;

@Injectable()
class NotificationJobs implements OnModuleInit {
  constructor(private readonly jobs: Jobs, private readonly deliver: Deliver, private readonly sweep: SweepNotifications) {}

  onModuleInit(): void {
    this.jobs.on(DELIVER, ({ id }, { lastTry }) => this.deliver.execute(id!, lastTry), DELIVERY);
    this.jobs.every('notification.sweep', SWEEP_MINUTES, () => this.sweep.execute());
  }
}

/** Global: any room may tell people of its changes. */
@Global()
@Module({})
export class NotificationModule {
  static with({ publicUrl, outboxFile, smtp }: NotificationOptions): DynamicModule {
    return {
      module: NotificationModule,
      providers: [
        { provide: PUBLIC_URL, useValue: publicUrl.replace(/\/+$/, '') },
        { provide: Mailer, useFactory: () => smtp ? new SmtpMailer(smtp.url, smtp.from) : new FileMailer(outboxFile) },
        { provide: SmsSender, useFactory: () => new FileSmsSender(outboxFile) },
        { provide: Recipients, useClass: AccountRecipients },
        Notify, Deliver, SweepNotifications, OneTapLinks, NotificationJobs,
      ],
      exports: [Notify, OneTapLinks],
    };
  }
}
