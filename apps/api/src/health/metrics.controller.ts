import { Controller, Get, Header } from '@nestjs/common';
import { Anyone } from '@ugo/access';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** Figures of the process for Prometheus: counts and times, never a person. */
@Anyone()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
