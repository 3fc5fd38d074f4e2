import { invalid, type Problem, Refused } from '@ugo/access';
import type { PlaceClaims } from '@ugo/availability';
import { decisionsInForce, readHostFacts } from '@ugo/directory';
import { keepsPlaces, type SitePlacing, type SplitReason, splitsGroup } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import type { CheckedAsk } from './ask-hosts.use-case.js';
import { decisionNeeded, mustBeApart, reasonNeeded } from './choices.errors.js';
import type { ReferralRow } from './placement-request.schema.js';
import type { Chosen } from './record-choices.js';
import type { RequestSubject } from './request-work.js';

/** Where places are kept or asked for people of a request; an answer counts for those it accepts. A host out of sight is a site of its own. */
async function placings(em: Em, referrals: readonly ReferralRow[]): Promise<SitePlacing[]> {
  const kept = referrals.filter(({ state }) => keepsPlaces(state));
  const sites = new Map((await readHostFacts(em, [...new Set(kept.map(({ hostId }) => hostId))])).map((one) => [one.hostId, one.siteId]));
  return kept.map(({ hostId, state, personIds, acceptedIds }) => ({ siteId: sites.get(hostId) ?? hostId, people: state === 'sent' ? personIds : acceptedIds }));
}

/** Whether asking these hosts would split the group: people of a request are hosted on one site by default (Code civil 375-7 al. 3). */
export async function asksSplit(em: Em, { people, referrals }: RequestSubject, asks: readonly CheckedAsk[]): Promise<boolean> {
  const group = people.map(({ id }) => id);
  const asked = asks.map(({ facts, people: some }) => ({ siteId: facts.siteId, people: some.map(({ id }) => id) }));
  if (asked.every((one) => !splitsGroup(group, one, []))) return false;
  const elsewhere = await placings(em, referrals);
  return asked.some((one, index) => splitsGroup(group, one, [...elsewhere, ...asked.filter((_, other) => other !== index)]));
}

/** Whether taking a yes for some of those asked splits them: who was asked for alone was already split by the asking. */
export async function takingSplits(em: Em, { referrals }: RequestSubject, taken: ReferralRow): Promise<boolean> {
  if (taken.acceptedIds.length === taken.personIds.length) return false;
  const [facts] = await readHostFacts(em, [taken.hostId]);
  const elsewhere = await placings(em, referrals.filter(({ id }) => id !== taken.id));
  return splitsGroup(taken.personIds, { siteId: facts?.siteId ?? taken.hostId, people: taken.acceptedIds }, elsewhere);
}

/** People whom the request keeps apart, asked for together. */
function apartProblems({ request }: RequestSubject, asks: readonly CheckedAsk[]): Problem[] {
  const { apart = [] } = request.input as { readonly apart?: readonly { readonly one: string; readonly other: string }[] };
  const keys = ({ people }: CheckedAsk): string[] => people.map(({ key }) => key);
  return asks.filter((ask) => apart.some(({ one, other }) => keys(ask).includes(one) && keys(ask).includes(other))).map(({ field }) => mustBeApart(`${field}.personKeys`));
}

/** The choices in what is asked, before anything is claimed. @throws Refused with the codes that are right, when a reason is missing */
export async function weighAsks(em: Em, subject: RequestSubject, asks: readonly CheckedAsk[], splitReason: SplitReason | null): Promise<Chosen[]> {
  const problems = apartProblems(subject, asks);
  const chosen: Chosen[] = [];
  if (await asksSplit(em, subject, asks)) {
    if (splitReason) chosen.push({ kind: 'split', reason: splitReason, people: subject.people.length });
    else problems.push(reasonNeeded('splitReason', 'split'));
  }
  for (const { field, input: { passedReason, overReason }, people, judged, referralId, reserved } of asks) {
    const passed = [...new Set(judged.refusals.filter(({ waivableBy }) => waivableBy === 'worker').map(({ rule }) => rule))];
    if (passed.length > 0 && !passedReason) problems.push(reasonNeeded(`${field}.passedReason`, 'passedDefault'));
    else passed.forEach((rule) => chosen.push({ kind: 'passedDefault', reason: passedReason!, rule, people: people.length, referralId }));
    if (judged.exceptions > 0 && !reserved && !overReason) problems.push(reasonNeeded(`${field}.overReason`, 'overNumber'));
  }
  if (problems.length > 0) throw new Refused(invalid(problems));
  return chosen;
}

/**
 * What was taken above the number, once the places are claimed: within a derogation or a published over-occupancy the reason is enough and
 * the derogation's own reference is noted; above all of that the decision is the caller's to give. @throws Refused without it
 */
export async function weighNumbers(em: Em, claims: PlaceClaims, asks: readonly CheckedAsk[]): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  for (const { field, input: { overReason, decision, withoutOption }, people, judged, facts, nights, referralId, reserved } of asks) {
    if (!overReason || reserved) continue;
    const isException = judged.exceptions > 0;
    const above = withoutOption ? !isException : (await claims.of(em, [facts.departement], referralId)).some((one) => one.overReason != null);
    if (!isException && !above) continue;
    if (above && !decision) throw new Refused(invalid([decisionNeeded(`${field}.decision`)]));
    const derogation = decision ? null : await inDepartements(em, [facts.departement], () => decisionsInForce(em, facts.hostId, nights.firstNight));
    chosen.push({ kind: 'overNumber', reason: overReason, decision: decision?.trim() ?? derogation, people: people.length, referralId });
  }
  return chosen;
}
