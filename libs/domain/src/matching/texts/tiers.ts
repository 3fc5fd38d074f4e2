import type { PolicyTier } from '../types.js';
import { frenchSpacing } from './format.js';
import type { Language } from './format.js';
import type { Label } from './labels.js';

/** A step of the order: its name, what it looks at. What it does with bands is the policy's. */
export interface TierWords {
  readonly name: Label;
  /** Best first; one sentence for each component, in the order in which they decide. */
  readonly components: readonly string[];
  /** Over several people. */
  readonly several: string;
  /** Where it is not known. */
  readonly unknown: string;
}

const label = (fr: string, en: string): Label => ({ fr, en });

/** The tiers in plain French, as they are published; names in both languages. Bands are said by who knows the policy. */
export const TIER_WORDS: Readonly<Record<PolicyTier, TierWords>> = {
  siblings: {
    name: label('la fratrie', 'siblings'),
    components: [
      'le moins d’enfants séparés de tous leurs frères et sœurs (le même site compte comme ensemble)',
      'puis le plus de liens entre frères et sœurs sur un même site',
      'puis le plus de liens sous un même toit (même unité, même famille d’accueil)',
      'puis la plus petite distance entre les deux sites les plus éloignés',
    ],
    several: 'Compté sur tout le groupe : deux et deux valent mieux que trois et un. Un frère ou une sœur déjà accueilli quelque part est membre du groupe, à sa place. « Ensemble » et « séparés », quand la demande les impose, passent avant.',
    unknown: 'Une distance inconnue entre deux sites compte comme la plus longue : on ne sépare pas une fratrie sur une supposition.',
  },
  known: {
    name: label('les lieux déjà connus', 'hosts known already'),
    components: ['le plus d’enfants chez un lieu qu’ils connaissent déjà (accueil antérieur, relais, voisinage)'],
    several: 'On additionne les enfants.',
    unknown: 'Ce qui n’est pas dit ne compte pas.',
  },
  needs: {
    name: label('les souhaits', 'wishes'),
    components: ['le plus de souhaits satisfaits : capacités souhaitées (non indispensables) que le lieu déclare, genre de lieu préféré'],
    several: 'On additionne les souhaits de tous.',
    unknown: 'Une capacité non déclarée compte comme absente, et est montrée comme inconnue.',
  },
  travel: {
    name: label('les trajets', 'travel'),
    components: [
      'le trajet de visite le plus long (jusqu’au lieu où les visites se passent ; suspendues, elles ne comptent pas)',
      'puis l’ensemble des trajets de visite',
      'puis le trajet d’école le plus long',
      'puis l’ensemble des trajets d’école',
    ],
    several: 'D’abord l’enfant qui a le plus long trajet, puis la somme des paliers de tous.',
    unknown: 'Une distance inconnue compte dans le palier du milieu, et est montrée comme inconnue.',
  },
  chance: {
    name: label('la chance d’un oui', 'the chance of a yes'),
    components: ['la disponibilité confirmée le plus récemment'],
    several: 'Le lieu dont la disponibilité est la plus ancienne compte pour tous.',
    unknown: 'Jamais confirmée, elle compte dans le palier le plus ancien, marqué « à appeler ».',
  },
  exceptions: {
    name: label('les exceptions', 'exceptions'),
    components: ['le moins de places prises par dérogation ou suroccupation motivée, au-delà du nombre agréé ou autorisé'],
    several: 'On les compte lieu par lieu, puis on les additionne.',
    unknown: 'Sans objet : ce nombre est celui de l’agrément ou de l’autorisation.',
  },
  scarcity: {
    name: label('la rareté des places', 'scarcity'),
    components: ['les places dont le Département manque le moins, pour garder les plus rares à qui n’a qu’elles'],
    several: 'On additionne les paliers de rareté des places prises.',
    unknown: 'Sans palier de rareté, la place compte comme courante.',
  },
  whereTheyAre: {
    name: label('la distance depuis le point de départ', 'distance from where the people are'),
    components: ['le lieu le plus proche de l’endroit où sont les enfants maintenant'],
    several: 'Le lieu le plus éloigné compte pour tous.',
    unknown: 'Une distance inconnue compte dans le palier du milieu, et est montrée comme inconnue.',
  },
  outsideDepartement: {
    name: label('les accueils hors du Département', 'placements outside the Département'),
    components: ['le moins de personnes accueillies hors du Département qui demande'],
    several: 'On additionne les personnes.',
    unknown: 'Sans objet : le Département d’un lieu est toujours connu.',
  },
  homes: {
    name: label('le nombre de lieux d’accueil', 'the number of hosts'),
    components: ['le moins de lieux d’accueil différents'],
    several: 'Chaque lieu compte une fois, quel que soit le nombre d’enfants qui y vont.',
    unknown: 'Sans objet.',
  },
};

/** The name of a tier. */
export function sayTier(tier: PolicyTier, language: Language = 'fr'): string {
  const { name } = TIER_WORDS[tier];
  return language === 'fr' ? frenchSpacing(name.fr) : name.en;
}
