import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from './configuration.js';

/** What is printed once the application is ready, given its address. */
export type Welcome = (address: string) => string;

/** Brings the data a first start needs: communes, and the demo unless refused. */
export async function prepareData(
  _app: NestFastifyApplication, _configuration: Configuration, _args: readonly string[], _progress: (step: string) => void,
): Promise<Welcome | null> {
  return null;
}
