import { Controller, Get, Header, HttpException, Inject } from '@nestjs/common';
import { Anyone, DATABASE } from '@ugo/access';
import type { Database } from '@ugo/persistence';

/** Whether the process lives, and whether it can serve. */
@Anyone()
@Controller()
export class HealthController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get('health/live')
  @Header('cache-control', 'no-store')
  live(): object {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<object> {
    try {
      await this.database.orm.em.getConnection().execute('select 1');
    } catch {
      throw new HttpException({ status: 'unavailable' }, 503);
    }
    return { status: 'ok', database: this.database.kind };
  }
}
