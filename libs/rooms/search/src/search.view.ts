import type { HostCard } from '@ugo/directory';
import {
  type Bridge, type ExplainedRule, type NearMiss, type Notice, type Plan, type PlanComponent, type Refusal, type ReservedPlaces,
  sayBridge, sayComponent, sayDifference, sayNotice, sayRefusal, sayRule, saySource, saySplitGain, sayWaiver, type SplitBeside,
} from '@ugo/domain/matching';
import type { SearchRow } from './search.schema.js';
import type { Exclusion, ExcludedHost, NearMissHost, PlanBridge, PlanNotice, PlanReason, PlanSplitBeside, ReservedHost, RuleVerdict, Said, SearchPlan, SearchView } from './search.types.js';

/** Cards by host id, read for the hosts that are shown. */
export type Cards = ReadonlyMap<string, HostCard>;

/** The search without its lists: these are pages of their own. */
export function searchView(search: SearchRow): SearchView {
  const { request, policy } = search.input;
  const { counts, effort, beyond } = search.answer;
  return {
    id: search.id, departement: search.departement, createdAt: new Date(search.createdAt).toISOString(),
    firstNight: request.nights.first, lastNight: request.nights.last,
    policyName: policy.name, policyVersion: policy.version, engineVersion: search.engineVersion, proven: effort.proven,
    counts: {
      candidates: counts.candidates, fitting: counts.fitting, excluded: counts.excluded, nearMisses: counts.nearMisses, beyond,
      byRule: Object.entries(counts.byRule).map(([rule, hosts]) => ({ rule, hosts })).sort((one, other) => other.hosts - one.hosts || (one.rule < other.rule ? -1 : 1)),
    },
  };
}

/** One plan of a list; the next one is needed to say what sets them apart. @param km kilometres from where the people are, by host */
export function planView(plan: Plan, rank: number, next: Plan | undefined, cards: Cards, km: ReadonlyMap<string, number> = new Map()): SearchPlan {
  return {
    rank,
    assignments: plan.assignments.flatMap(({ personKey, hostId }) => withCard(cards, hostId, (host) => ({ personKey, host, kmFromStart: km.get(hostId) ?? null }))),
    // Whoever would go to a host that has since left the actor's sight has no place in this plan any more: it never looks whole.
    unplaced: [...plan.unplaced, ...plan.assignments.filter(({ hostId }) => !cards.has(hostId)).map(({ personKey }) => personKey)],
    vector: [...plan.vector],
    reasons: plan.components.map(reasonView),
    questions: plan.questions.map(noticeView),
    warnings: plan.warnings.map(noticeView),
    unknowns: plan.unknowns.map(noticeView),
    differsFromNext: plan.differsFromNext && next
      ? said((language) => sayDifference(plan.differsFromNext!, plan.components, next.components, language)) : null,
  };
}

export function bridgeView(bridge: Bridge, rank: number, cards: Cards): PlanBridge {
  const { switchNight, moving, tonight, then } = bridge;
  return {
    switchNight, moving: [...moving], sentence: said((language) => sayBridge(bridge, language)),
    tonight: planView(tonight, rank, undefined, cards), then: planView(then, rank, undefined, cards),
  };
}

/** @param together the plan beside which it is shown */
export function splitBesideView({ plan, because }: SplitBeside, together: Plan, cards: Cards): PlanSplitBeside {
  return { plan: planView(plan, 1, undefined, cards), because: because.map((gain) => said((language) => saySplitGain(gain, together.components, plan.components, language))) };
}

export function excludedView(hostId: string, refusals: readonly Refusal[], cards: Cards): ExcludedHost[] {
  return withCard(cards, hostId, (host) => ({ host, reasons: refusals.map(exclusionView) }));
}

export function nearMissView({ hostId, refusals, people }: NearMiss, cards: Cards): NearMissHost[] {
  return withCard(cards, hostId, (host) => ({ host, reasons: refusals.map(exclusionView), people: [...people] }));
}

/** Searches stored before 24 November 2026 say nothing of how long a stay may last. */
type StoredReserved = Omit<ReservedPlaces, 'longestStay' | 'warnings'> & Partial<Pick<ReservedPlaces, 'longestStay' | 'warnings'>>;

export function reservedView({ hostId, places, people, longestStay = null, warnings = [] }: StoredReserved, cards: Cards): ReservedHost[] {
  return withCard(cards, hostId, (host) => ({ host, places, people: [...people], longestStay, warnings: warnings.map(noticeView) }));
}

export function verdictView({ code, passed, refusals }: ExplainedRule): RuleVerdict {
  return { rule: code, requires: said((language) => sayRule(code, language)), source: saySource(code), passed, reasons: refusals.map(exclusionView) };
}

export function reasonView(component: PlanComponent): PlanReason {
  const { tier, code, value } = component;
  return { tier, code, value, sentence: said((language) => sayComponent(component, language)) };
}

function exclusionView(refusal: Refusal): Exclusion {
  const { rule, personKey, waivableBy } = refusal;
  return {
    rule, personKey, source: saySource(rule), sentence: said((language) => sayRefusal(refusal, language)),
    waiver: waivableBy === null ? null : said((language) => sayWaiver(waivableBy, language) ?? ''),
  };
}

function noticeView(notice: Notice): PlanNotice {
  return { code: notice.code, personKey: notice.personKey, hostId: notice.hostId, sentence: said((language) => sayNotice(notice, language)) };
}

function said(say: (language: 'fr' | 'en') => string): Said {
  return { fr: say('fr'), en: say('en') };
}

/** A host that has since left the actor's sight is not shown. */
function withCard<T>(cards: Cards, hostId: string, view: (host: HostCard) => T): T[] {
  const host = cards.get(hostId);
  return host ? [view(host)] : [];
}
