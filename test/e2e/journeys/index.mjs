// What people come for, step by step, as they would do it: a file for each of them.
import { HOST } from './host.mjs';
import { WORKER_FOLLOWS } from './worker-follow.mjs';
import { WORKER } from './worker.mjs';

export const JOURNEYS = [...HOST, ...WORKER, ...WORKER_FOLLOWS];
