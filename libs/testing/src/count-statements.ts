import type { Database } from '@ugo/persistence';

/** What opens, sets and ends a transaction. */
const FRAME = /^\s*(?:begin|commit|rollback|savepoint|release|set |select set_config)/i;
/** The outbox relay and feed look by themselves now and then: not the work's statements. */
const BACKGROUND = /pg_advisory_xact_lock|update outbox_event e set sequence|from outbox_event/i;

/** How many statements the work sends to the database, those that open, set and end its transactions left out. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(database, work)).length;
}

/** The statements themselves. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const logger = database.orm.config.getLogger();
  const earlier = logger.logQuery.bind(logger);
  logger.logQuery = ({ query }) => { statements.push(query ?? ''); };
  logger.setDebugMode(['query']);
  try {
    await work();
  } finally {
    logger.logQuery = earlier;
    logger.setDebugMode(false);
  }
  return statements.filter((text) => !FRAME.test(text) && !BACKGROUND.test(text));
}
