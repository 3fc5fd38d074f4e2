import type { Day, Month, Sex } from '@ugo/domain/kernel';
import { checkStay, type OtherStay, type PlacementSettings, type Problem, type ExitReason, type StayKind } from '@ugo/domain/placement';
import type { StayField } from './stays-columns.js';
import type { ImportedStay } from './stays-list.js';
import { rowProblem, type StayDefectCode, type StayRowProblem } from './stays-problems.js';

/** A stay as it is stored, or is to be. */
export interface StayContent {
  readonly hostId: string;
  readonly sex: Sex;
  readonly birthMonth: Month | null;
  readonly kind: StayKind;
  readonly weekdays: readonly number[] | null;
  readonly admittedOn: Day;
  readonly expectedExit: Day | null;
  readonly exitOn: Day | null;
  readonly exitReason: ExitReason | null;
  readonly renewals: number;
  readonly secret: boolean;
}

/** A stay that an earlier import brought. */
export interface KnownStay extends StayContent {
  readonly id: string;
  readonly key: string;
  readonly child: string;
}

/** A row to write: what it makes, and of what. */
export interface SettledStay {
  readonly row: ImportedStay;
  readonly content: StayContent;
  readonly known: KnownStay | null;
  readonly defects: readonly StayDefectCode[];
}

/** What a list of stays comes to. */
export interface Settled {
  readonly kept: readonly SettledStay[];
  readonly refused: readonly StayRowProblem[];
}

/** When, as the Département counts it: the calendar day, the night that is tonight, and what is set. */
export interface ImportMoment {
  readonly today: Day;
  readonly night: Day;
  readonly settings: PlacementSettings;
  /** Of a child whose last stay ended before, nothing is kept (docs/retention.md). */
  readonly forgottenBefore: Day;
}

/** Last day told of a stay: its exit, or the one expected while that is ahead. */
const endOf = ({ exitOn, expectedExit }: Pick<StayContent, 'exitOn' | 'expectedExit'>, today: Day): Day | null => exitOn ?? (expectedExit !== null && expectedExit > today ? expectedExit : null);

const asOther = (stay: StayContent, today: Day): OtherStay => ({ kind: stay.kind, admittedOn: stay.admittedOn, exitOn: endOf(stay, today), ...(stay.weekdays ? { weekdays: stay.weekdays } : {}) });

/** What the row says, over what was known: an empty cell takes nothing away, and no file makes a secret place known. */
function contentOf(row: ImportedStay, hostId: string, known: KnownStay | null): StayContent {
  const { sex, birthMonth, kind, weekdays, admittedOn } = row;
  return {
    hostId, sex, birthMonth, kind, weekdays, admittedOn, expectedExit: row.expectedExit ?? known?.expectedExit ?? null, exitOn: row.exitOn ?? known?.exitOn ?? null,
    exitReason: row.exitReason ?? known?.exitReason ?? null, renewals: Math.max(row.renewals, known?.renewals ?? 0), secret: row.secret === true || (known?.secret ?? false),
  };
}

const COLUMN_OF: Readonly<Record<string, StayField>> = { admittedOn: 'entry', exitOn: 'exit', weekdays: 'days', renewals: 'renewals', kind: 'kind' };
/** Facts that are noted and not refused (ADR 9). */
const FACTS: readonly Problem['code'][] = ['relayTooLong', 'relayRenewedTooOften'];

/**
 * Sets each row against the rules of stays, what is known and the rows above it: of two stays of one child on the same nights the first
 * stands. Pure.
 */
export function settleStays(rows: readonly { readonly row: ImportedStay; readonly hostId: string }[], knowns: readonly KnownStay[], moment: ImportMoment): Settled {
  const { today, night, settings, forgottenBefore } = moment;
  const isKept = ({ exitOn }: Pick<StayContent, 'exitOn'>): boolean => exitOn === null || exitOn >= forgottenBefore;
  const keptChildren = new Set([...knowns.filter(isKept).map(({ child }) => child), ...rows.filter(({ row }) => isKept(row)).map(({ row }) => row.child)]);
  const named = new Set(rows.map(({ row }) => row.key));
  const byKey = new Map(knowns.map((one) => [one.key, one]));
  const nights = new Map<string, OtherStay[]>();
  const of = (child: string): OtherStay[] => nights.get(child) ?? nights.set(child, []).get(child)!;
  for (const known of knowns) if (!named.has(known.key)) of(known.child).push(asOther(known, today));
  const kept: SettledStay[] = [];
  const refused: StayRowProblem[] = [];
  for (const { row, hostId } of rows) {
    const known = byKey.get(row.key) ?? null;
    const told = contentOf(row, hostId, known);
    // Its month of birth may have been purged while the child lives on elsewhere: it does not come back.
    const content = known && !isKept(told) ? { ...told, birthMonth: known.birthMonth } : told;
    const found = checkStay({ ...content, exitOn: endOf(content, today), others: of(row.child), today: night, settings, isHistory: true });
    const wrong = found.filter(({ code }) => !FACTS.includes(code)).map(({ field, code }) => rowProblem(row.line, COLUMN_OF[field] ?? 'entry', code));
    if (content.exitOn !== null && content.exitOn > today) wrong.push(rowProblem(row.line, 'exit', 'exitInFuture'));
    // What was purged must not come in again each time the same file does.
    if (!known && !isKept(content) && !keptChildren.has(row.child)) wrong.push(rowProblem(row.line, 'exit', 'endedLongAgo'));
    if (content.expectedExit !== null && content.expectedExit < content.admittedOn) wrong.push(rowProblem(row.line, 'expectedExit', 'exitBeforeEntry'));
    if (wrong.length > 0) {
      refused.push(...wrong);
      if (known) of(row.child).push(asOther(known, today)); // it stays as it is known
      continue;
    }
    of(row.child).push(asOther(content, today));
    kept.push({ row, content, known, defects: defectsOf(content, found, today) });
  }
  return { kept, refused };
}

function defectsOf({ exitOn, expectedExit }: StayContent, found: readonly Problem[], today: Day): StayDefectCode[] {
  return [
    ...(found.some(({ code }) => FACTS.includes(code)) ? ['relayTooLong' as const] : []),
    ...(exitOn === null && expectedExit !== null && expectedExit <= today ? ['expectedExitPassed' as const] : []),
  ];
}

/** What differs from what is stored; none = the row is unchanged. */
export function changesOf({ content, known }: SettledStay): { readonly field: string; readonly from: unknown; readonly to: unknown }[] {
  return (Object.keys(content) as (keyof StayContent)[]).filter((field) => JSON.stringify(content[field]) !== JSON.stringify(known?.[field] ?? null))
    .map((field) => ({ field, from: known?.[field] ?? null, to: content[field] }));
}
