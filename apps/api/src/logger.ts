import type { Params } from 'nestjs-pino';
import type { Configuration } from './configuration.js';

/** Structured logs. Requests are logged in `application.ts`, by route, status and time. */
export function loggerOptions({ logLevel }: Configuration): Params {
  return { pinoHttp: { level: logLevel, autoLogging: false, quietReqLogger: true } };
}
