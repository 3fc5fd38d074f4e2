// What people come for, step by step, as they would do it: a file for each of them.
import { ADMINISTRATOR } from './administrator.mjs';
import { BY_KEYBOARD } from './by-keyboard.mjs';
import { HOST } from './host.mjs';
import { HOST_ACTS } from './host-acts.mjs';
import { STEERING } from './manager.mjs';
import { OBSERVER } from './observer.mjs';
import { ONE_TAP } from './one-tap.mjs';
import { SESSION } from './session.mjs';
import { WORKER_ACTS } from './worker-acts.mjs';
import { WORKER_FOLLOWS } from './worker-follow.mjs';
import { WORKER_TELLS } from './worker-tells.mjs';
import { WORKER } from './worker.mjs';

export const JOURNEYS = [...HOST, ...HOST_ACTS, ...ONE_TAP, ...WORKER, ...WORKER_FOLLOWS, ...WORKER_ACTS, ...WORKER_TELLS, ...BY_KEYBOARD, ...STEERING, ...ADMINISTRATOR, ...OBSERVER, ...SESSION];
