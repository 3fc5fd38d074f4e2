import type { BatchProposal, Bottleneck, Chosen, Gain, Scarcity, Unplaced } from '../batch/batch.types.js';
import { sayComponent } from '../reasons.js';
import { ENGLISH, FRENCH, frenchSpacing } from './format.js';
import type { Language, Speech } from './format.js';
import { sayTier } from './tiers.js';

const NUMBERS = {
  fr: ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
} as const;

const fr: Speech = FRENCH;
const en: Speech = ENGLISH;
const inWords = (number: number, language: Language): string => NUMBERS[language][number] ?? String(number);
const said = (language: Language, french: () => string, english: () => string): string => (language === 'fr' ? frenchSpacing(french()) : english());

const children = (count: number, language: Language): string => (language === 'fr'
  ? fr.count(count, { one: 'un enfant', many: 'enfants' }) : en.count(count, { one: 'one child', many: 'children' }));

/** How rare a host is for those who would go there: "the only host within 20 km that takes three". */
export function sayScarcity({ takers, people, withinMetres }: Scarcity, language: Language = 'fr'): string {
  return said(language, () => {
    const where = withinMetres === null ? 'parmi les lieux regardés' : `à moins de ${fr.distance(withinMetres)}`;
    if (takers === 1) return people === 1 ? `Seul lieu ${where} qui convienne.` : `Seul lieu ${where} qui en prend ${inWords(people, 'fr')}.`;
    return people === 1 ? `Un des ${inWords(takers, 'fr')} lieux ${where} qui conviennent.` : `Un des ${inWords(takers, 'fr')} lieux ${where} qui en prennent ${inWords(people, 'fr')}.`;
  }, () => {
    const where = withinMetres === null ? 'among those looked at' : `within ${en.distance(withinMetres)}`;
    if (takers === 1) return people === 1 ? `The only host ${where} that fits.` : `The only host ${where} that takes ${inWords(people, 'en')}.`;
    return people === 1 ? `One of ${inWords(takers, 'en')} hosts ${where} that fit.` : `One of ${inWords(takers, 'en')} hosts ${where} that take ${inWords(people, 'en')}.`;
  });
}

/** What the proposal costs a request against its own best plan; null when it gets that. */
export function sayCost({ rank, plan, best }: Chosen, language: Language = 'fr'): string | null {
  const at = plan.components.findIndex(({ value }, index) => value !== best.components[index]?.value);
  if (rank === 1 || at < 0) return null;
  const [own, first] = [plan.components[at]!, best.components[at]!];
  const drawn = own.code === 'drawn' || own.code === 'recentAdmissions';
  return said(language,
    () => `Sa proposition n°\u00a0${rank}. ${drawn ? 'À égalité avec sa première.' : `${sayComponent(own, 'fr')} (sa première : ${sayComponent(first, 'fr')}).`}`,
    () => `Its plan no. ${rank}. ${drawn ? 'Equal to its first.' : `${sayComponent(own, 'en')} (its first: ${sayComponent(first, 'en')}).`}`);
}

/** Why a request gets no plan. */
export function sayUnplaced({ why, people, placeable, bottlenecks }: Unplaced, language: Language = 'fr'): string {
  const moreUrgent = bottlenecks.some((one) => one.moreUrgent);
  return said(language, () => {
    if (why === 'noPlan') return placeable === 0 ? 'Aucun lieu ne convient, même sans les autres demandes.' : `Aucune proposition pour tous, même sans les autres demandes : au mieux ${placeable} sur ${people}.`;
    return moreUrgent ? 'Ses places vont à une demande plus urgente.' : 'Ses places vont à d’autres demandes : ainsi plus d’enfants sont accueillis, ou ils le sont mieux.';
  }, () => {
    if (why === 'noPlan') return placeable === 0 ? 'No host fits, even without the other requests.' : `No plan for everyone, even without the other requests: ${placeable} of ${people} at most.`;
    return moreUrgent ? 'Its places go to a more urgent request.' : 'Its places go to other requests: more children are placed so, or placed better.';
  });
}

/** What is missing at a host for a request that gets no plan. */
export function sayBottleneck({ missing, first, last, takenBy }: Bottleneck, language: Language = 'fr'): string {
  return said(language,
    () => `Il manque ${fr.count(missing, { one: 'une place', many: 'places' })} ${first === last ? `la nuit du ${fr.night(first)}` : `du ${fr.night(first)} au ${fr.night(last)}`} : ${fr.count(takenBy.length, { one: 'une autre demande y prend place', many: 'autres demandes y prennent place' })}.`,
    () => `${en.count(missing, { one: 'one place', many: 'places' })} short ${first === last ? `on the night of ${en.night(first)}` : `from ${en.night(first)} to ${en.night(last)}`}: ${en.count(takenBy.length, { one: 'another request goes there', many: 'other requests go there' })}.`);
}

/** Where only ranks or the draw differ nothing is won that a person would see. */
const isDrawn = ({ kind, tier }: NonNullable<Gain['first']>): boolean => kind === 'ownRank' || kind === 'draw' || tier === 'draw';

/** What the proposal wins over taking the requests one by one. */
export function sayGain({ joint, oneByOne, first }: Gain, language: Language = 'fr'): string {
  const tier = first?.kind === 'component' && first.tier !== null && first.tier !== 'draw' && first.tier !== 'siblings' ? first.tier : null;
  return said(language, () => {
    if (first === null || isDrawn(first)) return 'Autant que demande par demande : les plus urgentes d’abord, chacune à son meilleur lieu encore libre.';
    return `Ensemble : ${children(joint.childrenPlaced, 'fr')} contre ${oneByOne.childrenPlaced}, demande par demande ; `
      + `liens de fratrie sur le même site : ${joint.pairsTogether} contre ${oneByOne.pairsTogether} ; séparés de toute leur fratrie : ${joint.separated} contre ${oneByOne.separated}.${tier === null ? '' : ` Premier critère qui y gagne : ${sayTier(tier, 'fr')}.`}`;
  }, () => {
    if (first === null || isDrawn(first)) return 'As much as one by one: the most urgent first, each at its best host still free.';
    return `Together: ${children(joint.childrenPlaced, 'en')} against ${oneByOne.childrenPlaced} one by one; `
      + `sibling ties on the same site: ${joint.pairsTogether} against ${oneByOne.pairsTogether}; separated from all siblings: ${joint.separated} against ${oneByOne.separated}.${tier === null ? '' : ` First to gain: ${sayTier(tier, 'en')}.`}`;
  });
}

/** What the answer is worth. */
export function sayWorth({ status, columns: { plansPerRequest, cutShort } }: BatchProposal, language: Language = 'fr'): string {
  return said(language, () => {
    const among = `parmi ${plansPerRequest === 1 ? 'la meilleure proposition' : `les ${plansPerRequest} meilleures propositions`} de chaque demande${cutShort.length > 0 ? ' (certaines en ont d’autres)' : ''}`;
    if (status === 'optimal') return `Prouvé : ${among}, aucun choix ne fait mieux.`;
    if (status === 'feasible') return `Le meilleur choix trouvé dans le temps donné, ${among} ; un meilleur reste possible.`;
    return 'Le calcul d’ensemble n’a pas abouti : demandes prises une par une, les plus urgentes d’abord.';
  }, () => {
    const among = `among the ${plansPerRequest === 1 ? 'best plan' : `${plansPerRequest} best plans`} of each request${cutShort.length > 0 ? ' (some have more)' : ''}`;
    if (status === 'optimal') return `Proven: ${among}, no choice is better.`;
    if (status === 'feasible') return `The best choice found in the time given, ${among}; a better one remains possible.`;
    return 'The joint computation failed: requests taken one by one, the most urgent first.';
  });
}
