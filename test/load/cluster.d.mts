/** For the specs that crash it; the rest of the module is for the benchmark. */
export interface OwnServer {
  readonly url: string;
  start(): void;
  crash(): void;
  stop(): void;
}
export function ownServer(): Promise<OwnServer>;
