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

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  welcome(): string {
    return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>UGO</title>
<h1>UGO</h1><p>Trouver, en quelques secondes, la bonne place pour un enfant à protéger ce soir.</p>
<p>L’API GraphQL répond à <code>/graphql</code>. <span lang="en">The GraphQL API answers at <code>/graphql</code>.</span></p></html>`;
  }
}
