import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditTrail, CLOCK, DATABASE, Work } from '@ugo/access';
import { OfferRefresh } from '@ugo/availability';
import { Contours, FinessDirectory, loadCommunes, loadDepartements, readCommuneIndex } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import type { Database, Em } from '@ugo/persistence';
import type { Configuration } from './configuration.js';
import { loadDemo } from './demo/load-demo.js';
import { welcomeEmpty, type Welcome, welcomeToDemo } from './demo/welcome.js';

/**
 * Brings the data a first start needs: Départements and communes, and the demo unless it is refused. One transaction: a start
 * that is killed half-way leaves an empty database, and the next one begins again.
 * @returns what to print once the application is ready; null = nothing
 */
export async function prepareData(
  app: NestFastifyApplication, configuration: Configuration, args: readonly string[], progress: (step: string) => void,
): Promise<Welcome | null> {
  const work = app.get(Work);
  const state = await work.system(readState);
  if (state.accounts) return state.demo ? welcomeToDemo(false) : null;
  const demo = wantsDemo(app.get<Database>(DATABASE).kind, configuration, args);
  if (!demo && state.communes) return welcomeEmpty;
  progress('communes de France');
  const communes = await readCommuneIndex();
  await work.system(async (em) => {
    await loadDepartements(em);
    if (!state.communes) await loadCommunes(em, communes);
    if (demo) {
      await loadDemo(em, {
        progress, communes, contours: app.get(Contours), directory: app.get(FinessDirectory),
        clock: app.get<Clock>(CLOCK), offers: app.get(OfferRefresh), audit: app.get(AuditTrail),
      });
    }
  });
  return demo ? welcomeToDemo(true) : welcomeEmpty;
}

/** Never in production; on PostgreSQL only when asked: someone may mean to put real data there. */
function wantsDemo(kind: Database['kind'], { production }: Configuration, args: readonly string[]): boolean {
  if (production || args.includes('--no-demo')) return false;
  return kind === 'embedded' || args.includes('--demo');
}

/** What the database holds: someone's accounts, those of the demo, the communes. */
async function readState(em: Em): Promise<{ accounts: boolean; demo: boolean; communes: boolean }> {
  const [state] = await em.execute<{ accounts: boolean; demo: boolean; communes: boolean }[]>(`
    select exists (select from account) as accounts, exists (select from commune) as communes,
      exists (select from audit_entry where action = 'loadDemo') as demo`);
  return state!;
}
