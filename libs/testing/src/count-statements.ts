import type { Database } from '@ugo/persistence';

/** Counts the SQL statements that the work sends, whatever sends them. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  const logger = database.orm.config.getLogger();
  const log = logger.logQuery.bind(logger);
  let count = 0;
  logger.setDebugMode(['query']);
  logger.logQuery = () => { count += 1; };
  try {
    await work();
  } finally {
    logger.logQuery = log;
    logger.setDebugMode(false);
  }
  return count;
}
