// What people come for, step by step, as they would do it: a file for each of them.
import { ADMINISTRATOR } from './administrator.mjs';
import { HOST } from './host.mjs';
import { WORKER } from './worker.mjs';

export const JOURNEYS = [...HOST, ...WORKER, ...ADMINISTRATOR];
