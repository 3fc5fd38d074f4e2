import type { Params } from 'nestjs-pino';
import type { Configuration } from './configuration.js';

/** Structured logs. A request is its method, path, status and time: no body, no header, no query string, no address. */
export function loggerOptions({ logLevel }: Configuration): Params {
  return {
    pinoHttp: {
      level: logLevel,
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    },
  };
}
