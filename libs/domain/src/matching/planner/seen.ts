import { isNoWorse } from '../components.js';
import type { Option } from './options.js';

/** Which hosts were reached for which people, at what cost: twins, and the same homes in another order, are followed once. */
export class Seen {
  private readonly costs = new Map<string, (readonly number[])[]>();

  /** Whether these hosts were reached before, with the same people still to place, at no greater cost; notes it when not. */
  has(chosen: readonly Option[], remaining: number, left: number, cost: readonly number[]): boolean {
    const hosts: number[] = [];
    for (const { parts } of chosen) for (const { host } of parts) hosts.push(host.index);
    const key = String.fromCharCode(remaining, left, ...hosts.sort((a, b) => a - b));
    const before = this.costs.get(key);
    if (before?.some((other) => isNoWorse(other, cost))) return true;
    if (before) before.push(cost.slice());
    else this.costs.set(key, [cost.slice()]);
    return false;
  }

  clear(): void {
    this.costs.clear();
  }
}
