import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ugo/persistence';
import { LookForReunions } from './look-for-reunions.use-case.js';

const REUNIONS_MINUTES = 5;

@Injectable()
export class StayJobs implements OnModuleInit {
  constructor(private readonly jobs: Jobs, private readonly reunions: LookForReunions) {}

  onModuleInit(): void {
    this.jobs.every('stay.lookForReunions', REUNIONS_MINUTES, async () => { await this.reunions.run(); });
  }
}
