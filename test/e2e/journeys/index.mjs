// What people come for, step by step, as they would do it: a file for each of them.
import { ADMINISTRATOR } from './administrator.mjs';
import { HOST } from './host.mjs';
import { STEERING } from './manager.mjs';
import { OBSERVER } from './observer.mjs';
import { ONE_TAP } from './one-tap.mjs';
import { WORKER_FOLLOWS } from './worker-follow.mjs';
import { WORKER } from './worker.mjs';

export const JOURNEYS = [...HOST, ...ONE_TAP, ...WORKER, ...WORKER_FOLLOWS, ...STEERING, ...ADMINISTRATOR, ...OBSERVER];
