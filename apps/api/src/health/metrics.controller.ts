import { Controller, Get, Header } from '@nestjs/common';
import { Anyone } from '@ugo/access';
import { Jobs } from '@ugo/persistence';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Figures of the process for Prometheus: counts and times, never a person. */
@Anyone()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(jobs: Jobs) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'ugo_jobs', registers: [this.registry], help: 'Jobs in the database, by name and state; failed ones have no try left.', labelNames: ['job', 'state'],
      async collect() {
        const counts = await jobs.counts().catch(() => []); // without its database the process still tells the rest
        this.reset();
        for (const { name, state, count } of counts) this.set({ job: name, state }, count);
      },
    });
  }

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
