import type { Day } from '../../kernel/index.js';
import { ENGINE_VERSION } from '../match.js';
import { sayWaiver } from '../reasons.js';
import { NEAR_MISS_MARGINS, RULES } from '../rules/index.js';
import type { Rule } from '../rules/index.js';
import { FRENCH, frenchSpacing } from '../texts/format.js';
import { sayRule, saySource } from '../texts/rules.js';
import { sayTier, TIER_WORDS } from '../texts/tiers.js';
import { EXTRA_TIERS } from '../types.js';
import type { Policy, SearchMode } from '../types.js';
import { capital, orderLines } from './publish-order.js';

/** A policy to publish and the day from which it holds; null for a default, which nobody signed. */
export interface PublishedPolicy {
  readonly policy: Policy;
  readonly validFrom: Day | null;
}

/** What is published: the two running orders, and whose they are. */
export interface Publication {
  readonly policies: readonly PublishedPolicy[];
  /** Name or code of the Département; null = the defaults that hold wherever nobody signed others. */
  readonly departement: string | null;
}

const MODES: Readonly<Record<SearchMode, { readonly title: string; readonly when: string }>> = {
  tonight: { title: 'Cette nuit', when: 'Pour une urgence ou un relais.' },
  planned: { title: 'Accueil préparé', when: 'Pour un accueil que l’on prépare en journée.' },
};

/** What no step of the order ever looks at. */
const NEVER_USED = [
  'l’origine ou la nationalité de la personne ou de sa famille',
  'la religion',
  'le prix de la place',
  'une prédiction sur l’enfant, quelle qu’elle soit',
  'le nombre de fois où un lieu d’accueil a refusé : un refus n’écarte le lieu que de cette demande',
];

function ruleRow({ code, waivableBy }: Rule): string {
  return `| \`${code}\` | ${sayRule(code)} | ${capital(saySource(code))} | ${sayWaiver(waivableBy) ?? 'Personne.'} |`;
}

const shownPlans = ({ plans }: Policy): string => (plans === 1 ? 'La meilleure proposition est montrée.' : `Les ${plans} meilleures propositions sont montrées.`);

function policyLines({ policy, validFrom }: PublishedPolicy): string[] {
  const { title, when } = MODES[policy.name];
  const since = validFrom === null ? 'politique par défaut, tant que le Département n’en a pas signé d’autre' : `signée par le Département, valable depuis le ${FRENCH.date(validFrom)}`;
  return [
    `### ${title}`, '',
    `Version ${policy.version} (\`${policy.name}\`) : ${since}. ${when} ${shownPlans(policy)}`, '',
    ...orderLines(policy), '',
  ];
}

/**
 * The rules of the ranking as anybody may read them, in French, made of the rules themselves and of the running policies:
 * what the law wants public (CRPA L.311-3-1 and L.312-1-3).
 * @returns Markdown, ending with a newline
 */
export function publishRules({ policies, departement }: Publication): string {
  const { places, nights, metres, years, needs } = NEAR_MISS_MARGINS;
  const lines = [
    '# Règles de classement publiées', '',
    departement === null
      ? 'Politiques par défaut : elles valent dans tout Département qui n’en a pas signé d’autres.'
      : `Politiques en vigueur dans le Département : ${departement}.`,
    `Moteur de classement, version ${ENGINE_VERSION}. Ce document est produit par \`ugo policy publish\` à partir des règles que le moteur applique : il ne s’écrit pas à la main.`, '',
    'UGO classe des **lieux d’accueil**, jamais des enfants. Il propose et dit pourquoi ; **une personne nommée décide** : aucune décision n’est prise par le seul classement (RGPD, art. 22 ; loi n° 78-17 du 6 janvier 1978, art. 47).', '',
    '## Ce qui écarte un lieu', '',
    'Chaque règle vaut pour chaque enfant et chaque lieu. Un lieu écarté l’est avec toutes ses raisons, et elles sont montrées.', '',
    '| code | ce que la règle exige | d’où elle vient | qui peut passer outre |', '|---|---|---|---|',
    ...RULES.map(ruleRow), '',
    `Un lieu que seules écartent des raisons levables ou petites est montré à part, « presque possible », avec ce qui manque : ${places} place, ${nights} nuits, ${metres / 1000} km au-delà du rayon, ${years} ans d’âge, ${needs} besoin non déclaré, au plus, pour les raisons qui se mesurent.`,
    'Un jour de naissance inconnu n’écarte jamais : il est demandé.', '',
    '## Ce qui ordonne les propositions', '',
    'Une proposition dit qui irait où. Deux propositions se comparent sur le premier critère ; à égalité seulement, sur le deuxième, et ainsi de suite : aucun critère n’en compense un autre. Les distances sont estimées ; celles d’un même palier sont égales, et la borne basse d’un palier en fait partie. La distance et la disponibilité se jugent donc par paliers, pas au kilomètre ni à la minute.', '',
    ...policies.flatMap(policyLines),
    '### Critères qu’un Département peut ajouter', '',
    ...EXTRA_TIERS.map((tier) => `- **${capital(sayTier(tier))}** : ${TIER_WORDS[tier].components.join(', ')}. ${TIER_WORDS[tier].several} ${TIER_WORDS[tier].unknown}`), '',
    '### À égalité sur tout', '',
    'Le lieu qui a eu le moins d’admissions par place depuis 30 jours passe d’abord. Puis un tirage au sort départage : il est calculé à partir du numéro de la demande et de celui du lieu, de sorte que la même recherche, refaite, donne le même ordre, et que personne ne peut le choisir.', '',
    '### Ce qui est montré à part', '',
    '- Quand la meilleure proposition réunit la fratrie au prix d’au moins deux souhaits ou deux paliers de trajet de plus que la meilleure séparation, celle-ci est montrée à côté : une personne tranche.',
    '- Quand aucun lieu ne couvre toutes les nuits d’une urgence, une suite de deux lieux est proposée : l’un cette nuit, l’autre à partir d’une autre nuit.',
    '- Quand aucun lieu ni groupe de lieux ne prend tous les enfants, les propositions qui en placent le plus sont montrées, dans une partie à elles.',
    '- Les places d’urgence que le Département se réserve sont montrées sans être proposées : elles ne se prennent pas sans lui.', '',
    '## Ce qui n’est jamais utilisé', '',
    ...NEVER_USED.map((what) => `- ${what}`), '',
    '## Qui décide, et comment vérifier', '',
    '- Une personne décide, et peut choisir une autre proposition que la première, ou aucune.',
    '- « Pourquoi pas celui-ci ? » : chaque règle et chaque critère sont expliqués pour tout lieu que la personne peut voir.',
    '- Chaque recherche est gardée avec ce qu’elle a vu et la version de la politique, et peut être recalculée à l’identique (`ugo search replay`).',
    '- Un Département peut changer l’ordre des critères après la fratrie et avant la rareté, changer les paliers, et ajouter des critères du catalogue ci-dessus ; un responsable signe chaque version, valable à partir d’un jour, jamais avant sa signature.',
  ];
  return `${lines.map(frenchSpacing).join('\n')}\n`;
}
