import type { HostCard } from '@ugo/directory';
import {
  type BatchProposal, type Bottleneck, type Chosen, type MatchRequest, sayBottleneck, sayCost, sayGain, sayScarcity, sayUnplaced, sayWorth, type Unplaced,
} from '@ugo/domain/matching';
import type { JointBottleneck, JointHost, JointLine, JointProposal, JointUnplaced } from './joint-proposal.types.js';
import { type Cards, reasonView } from './search.view.js';
import type { Said } from './search.types.js';

type Requests = ReadonlyMap<string, MatchRequest>;

/** Dearest places shown. */
const MOST_PRICES = 20;

/** Every host that the proposal speaks of. */
export function hostsShown({ chosen, unplaced, prices }: BatchProposal): string[] {
  return [...new Set([
    ...chosen.flatMap(({ plan }) => plan.hostIds), ...unplaced.flatMap(({ bottlenecks }) => bottlenecks.map(({ hostId }) => hostId)),
    ...prices.slice(0, MOST_PRICES).map(({ hostId }) => hostId),
  ])];
}

const said = (say: (language: 'fr' | 'en') => string): Said => ({ fr: say('fr'), en: say('en') });

/** What people read of a proposal: numbers of children, never their references, ages or needs. */
export function jointProposalView(departement: string, at: Date, proposal: BatchProposal, requests: Requests, cards: Cards): JointProposal {
  return {
    departement, at: at.toISOString(), requests: proposal.chosen.length + proposal.unplaced.length,
    lines: proposal.chosen.map((one) => lineView(one, requests, cards)),
    unplaced: proposal.unplaced.map((one) => unplacedView(one, cards)),
    joint: proposal.gain.joint, oneByOne: proposal.gain.oneByOne, gain: said((language) => sayGain(proposal.gain, language)),
    status: proposal.status, worth: said((language) => sayWorth(proposal, language)),
    objectives: [...proposal.bound], plansPerRequest: proposal.columns.plansPerRequest,
    prices: proposal.prices.slice(0, MOST_PRICES).flatMap(({ hostId, price }) => withCard(cards, hostId, (host) => ({ host, price }))),
  };
}

function lineView(one: Chosen, requests: Requests, cards: Cards): JointLine {
  const { plan, scarcity } = one;
  return {
    searchId: one.requestId, people: one.people, urgency: one.urgency, firstNight: requests.get(one.requestId)!.nights.first, rank: one.rank,
    hosts: plan.hostIds.flatMap((hostId) => withCard(cards, hostId, (host): JointHost => {
      const rare = scarcity.find((fact) => fact.hostId === hostId);
      return { host, people: plan.assignments.filter((assignment) => assignment.hostId === hostId).length, scarcity: rare ? said((language) => sayScarcity(rare, language)) : null };
    })),
    cost: sayCost(one) === null ? null : said((language) => sayCost(one, language)!),
    reasons: plan.components.map(reasonView),
  };
}

function unplacedView(one: Unplaced, cards: Cards): JointUnplaced {
  return {
    searchId: one.requestId, people: one.people, urgency: one.urgency, why: one.why, sentence: said((language) => sayUnplaced(one, language)),
    bottlenecks: one.bottlenecks.flatMap((bottleneck) => bottleneckView(bottleneck, cards)),
  };
}

function bottleneckView(bottleneck: Bottleneck, cards: Cards): JointBottleneck[] {
  const { hostId, ceiling, missing } = bottleneck;
  return withCard(cards, hostId, (host) => ({ host, ceiling, missing, sentence: said((language) => sayBottleneck(bottleneck, language)) }));
}

/** A host that has since left the actor's sight is not shown. */
function withCard<T>(cards: Cards, hostId: string, view: (host: HostCard) => T): T[] {
  const host = cards.get(hostId);
  return host ? [view(host)] : [];
}
