import type { Database } from '@ugo/persistence';

/** How many statements the work sends to the database, those that open, set and end its transactions left out. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(database, work)).length;
}

/** The statements themselves. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const logger = database.orm.config.getLogger() as unknown as { logQuery(context: { query: string }): void };
  const earlier = logger.logQuery;
  logger.logQuery = ({ query }) => { statements.push(query); };
  database.orm.config.getLogger().setDebugMode(['query']);
  try {
    await work();
  } finally {
    logger.logQuery = earlier;
    database.orm.config.getLogger().setDebugMode(false);
  }
  return statements.filter((text) => !/^\s*(?:begin|commit|rollback|savepoint|release|set |select set_config)/i.test(text));
}
