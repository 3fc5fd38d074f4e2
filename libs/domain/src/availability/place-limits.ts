import { balanceOf } from './balance.js';
import type { CapacityRun } from './capacity.types.js';
import { isShut, usablePlaces } from './capacity.js';
import type { FreePlacesInput } from './free-places.js';
import { clip, overlay, stack, type Counts, type Runs, type Span } from './segments.js';
import type { Places } from './statements.js';

/** How many claims (stays, holds and options together) a run of nights may bear. */
export interface PlaceLimits {
  /** What law and reasoned exceptions bear, places closed by an authority deducted: the host's yes goes no further. */
  readonly lawful: number;
  /** The same, every closure deducted. */
  readonly open: number;
  /** What the host's own words bear; null = it published nothing. */
  readonly declared: number | null;
  /** Of these, kept for the Département's emergencies. */
  readonly reserved: number;
}

const same = (a: PlaceLimits, b: PlaceLimits): boolean => (
  a.lawful === b.lawful && a.open === b.open && a.declared === b.declared && a.reserved === b.reserved);

/** Places that an authority has closed (CASF L.313-16): the host can't lift these. */
function closedByDecision({ closures, ...capacity }: CapacityRun): number {
  const decided = closures.filter(({ reason }) => reason === 'administrative');
  return isShut(decided) ? usablePlaces(capacity) : decided.reduce((total, { places }) => total + Number(places), 0);
}

/**
 * The limits by night, as the last net below every promise: they do not change when a claim comes or goes, only when decisions,
 * closures, the host's words or its quota do. Children whom the host counts and nobody claims are deducted. Nights that no run covers
 * bear nothing.
 */
export function placeLimits(input: FreePlacesInput): readonly (Span & PlaceLimits)[] {
  const { window, capacity, ledger } = input;
  const balance = balanceOf(input);
  const places = (runs: Runs<Places>): Counts => runs.map(({ first, last, value }) => ({ first, last, value: value.places }));
  const [lawful, open, declared] = [balance.lawful, balance.lawfulOpen, balance.statedOpen].map(places) as [Counts, Counts, Counts];
  const runs = clip(capacity.map((run) => ({ first: run.first, last: run.last, value: run })), window);
  const decided = overlay<CapacityRun, number, { run: CapacityRun; lawful: number }>(runs, lawful,
    (run, left = 0) => run && { run, lawful: left - (ledger === 'intermittent' ? 0 : closedByDecision(run)) });
  const withOpen = overlay<{ run: CapacityRun; lawful: number }, number, { lawful: number; open: number }>(decided, open,
    (night, left = 0) => night && { lawful: isShut(night.run.closures.filter(({ reason }) => reason === 'administrative')) ? -Infinity : night.lawful, open: isShut(night.run.closures) ? -Infinity : left });
  const withDeclared = overlay<{ lawful: number; open: number }, number, { lawful: number; open: number; declared: number | null }>(withOpen, declared,
    (night, said) => night && { ...night, declared: said ?? null });
  const borne = overlay<{ lawful: number; open: number; declared: number | null }, number, Omit<PlaceLimits, 'reserved'>>(withDeclared, balance.claimed, (night, taken = 0) => night && {
    lawful: Math.max(0, night.lawful + taken), open: Math.max(0, night.open + taken), declared: night.declared === null ? null : Math.max(0, night.declared + taken),
  });
  const quota = stack(input.reserved.map(({ first, last, places: kept }) => ({ first, last, value: kept })));
  const limits = overlay<Omit<PlaceLimits, 'reserved'>, number, PlaceLimits>(borne, quota,
    (night, reserved = 0) => (night && night.lawful > 0 ? { ...night, reserved: Math.min(reserved, night.lawful) } : undefined), same);
  return limits.map(({ first, last, value }) => ({ first, last, ...value }));
}
