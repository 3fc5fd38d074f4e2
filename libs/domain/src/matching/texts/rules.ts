import type { RuleCode } from '../result.js';
import { frenchSpacing } from './format.js';
import type { Language } from './format.js';
import type { Label } from './labels.js';

export type { RuleCode };

/** A rule as anybody reads it: what it requires of a host, and where that comes from. */
interface RuleWords {
  readonly requires: Label;
  readonly source: Label;
}

const label = (fr: string, en: string): Label => ({ fr, en });
const words = (requires: Label, source: Label): RuleWords => ({ requires, source });

const APPROVAL = label('l’agrément de l’assistant familial : Code de l’action sociale et des familles (CASF), art. L.421-5', 'the foster carer’s approval: Code de l’action sociale et des familles (CASF) L.421-5');
const AUTHORISATION = label('l’autorisation du lieu d’accueil : CASF, art. L.313-1', 'the host’s authorisation: CASF L.313-1');
const DECLARED = label('ce que le lieu d’accueil a lui-même déclaré', 'what the host itself declares');
const ASKED = label('la demande de la personne qui cherche la place', 'what the person who searches asked for');

/** Every hard rule, in words. A rule without words does not compile. */
const RULE_WORDS: Readonly<Record<RuleCode, RuleWords>> = {
  suspended: words(
    label('L’agrément ou l’autorisation du lieu n’est ni suspendu ni retiré ; le motif n’est montré à personne.', 'The host’s approval or authorisation is neither suspended nor withdrawn; the motive is shown to nobody.'),
    label('suspension ou retrait de l’agrément : CASF, art. L.421-6', 'suspension or withdrawal of the approval: CASF L.421-6')),
  excludedHost: words(
    label('Le lieu n’est pas de ceux que la demande écarte, par exemple après une interdiction de contact ou un accueil interrompu.', 'The host is not one that the request leaves out, for instance after a contact ban or a placement that broke down.'), ASKED),
  refusedByHost: words(
    label('Le lieu n’a pas déjà répondu non à cette demande ; ce refus ne compte jamais contre lui pour une autre.', 'The host has not already said no to this request; that refusal never counts against it for another.'),
    label('la réponse du lieu d’accueil', 'the host’s answer')),
  notAskable: words(
    label('Le Département peut solliciter ce lieu : celui d’un voisin qui ne fait que le laisser voir, il faut d’abord le lui demander.', 'The Département may ask this host: where a neighbour only lets it be seen, that neighbour is asked first.'),
    label('l’accord du Département voisin, dans le cadre du CASF, art. L.228-3', 'the neighbouring Département’s agreement, under CASF L.228-3')),
  protectiveZone: words(
    label('Le lieu est hors de toute zone à éviter ; si la distance n’est pas connue, il est écarté, car la sécurité ne peut pas être vérifiée.', 'The host lies outside every zone to avoid; where the distance is not known it is left out, because safety cannot be verified.'), ASKED),
  unauthorisedMeasure: words(
    label('Le lieu est habilité pour la mesure qui fonde l’accueil (décision du juge, accueil provisoire, justice pénale des mineurs…).', 'The host is authorised for the measure behind the placement (a judge’s decision, provisional care, juvenile justice...).'),
    label('l’habilitation du lieu d’accueil : CASF, art. L.313-10', 'the host’s habilitation: CASF L.313-10')),
  authorisationEnds: words(
    label('L’autorisation ou l’agrément du lieu court jusqu’à la dernière nuit demandée.', 'The host’s authorisation or approval runs until the last night asked.'), AUTHORISATION),
  careKind: words(
    label('Le lieu propose le mode d’accueil demandé : urgence, relais, accueil préparé, séquentiel, parent avec enfant, jeune majeur.', 'The host offers the kind of care asked: emergency, relay, planned, sequential, parent with child, young adult.'), DECLARED),
  admissionHour: words(
    label('En urgence, le lieu admet à l’heure d’arrivée prévue ; en journée, l’heure se convient.', 'In an emergency the host admits at the hour of arrival; on a working day the hour is agreed.'), DECLARED),
  beyondRadius: words(
    label('Le lieu est dans le rayon demandé ; une distance inconnue est une question à poser, pas un refus.', 'The host is within the radius asked; a distance that is not known is a question to ask, not a refusal.'), ASKED),
  nothingPublished: words(
    label('Le lieu a publié ses places ; celui qui n’a rien publié n’est pas complet : il est à appeler.', 'The host has published its places; one that published nothing is not full: it is to be called.'), DECLARED),
  authorisedAge: words(
    label('L’âge le jour de l’arrivée, en années révolues, est de ceux que l’autorisation permet : « 6 à 12 ans » va jusqu’à la veille des 13 ans.', 'The age on the day of arrival, in completed years, is one that the authorisation allows: "6 to 12" runs until the day before the 13th birthday.'), AUTHORISATION),
  authorisedSex: words(
    label('L’autorisation du lieu permet d’accueillir des filles, des garçons, ou les deux, selon la personne.', 'The host’s authorisation covers girls, boys or both, as the person is.'), AUTHORISATION),
  declaredAge: words(
    label('L’âge le jour de l’arrivée est de ceux que le lieu dit accepter.', 'The age on the day of arrival is one that the host says it accepts.'), DECLARED),
  declaredSex: words(
    label('Le lieu dit accueillir des filles, des garçons, ou les deux, selon la personne.', 'The host says it takes girls, boys or both, as the person is.'), DECLARED),
  infantToo: words(
    label('Le lieu où va un parent prend aussi son enfant.', 'The host a parent goes to takes the infant too.'), DECLARED),
  missingNeeds: words(
    label('Le lieu déclare tout ce que la demande juge indispensable : soins, handicap, présence de nuit…', 'The host declares all that the request finds indispensable: care, disability, night staff...'), ASKED),
  apartFromSettled: words(
    label('Personne ne va sur le site où vit un frère ou une sœur dont la demande veut qu’il soit séparé.', 'Nobody goes to the site where a sibling lives from whom the request wants them apart.'), ASKED),
  togetherWithSettled: words(
    label('Qui doit rejoindre un frère ou une sœur va sur le site où vit ce frère ou cette sœur.', 'Whoever must join a sibling goes to the site where that sibling lives.'), ASKED),
  approvedNumber: words(
    label('Une famille d’accueil ne dépasse pas le nombre d’enfants de son agrément, trois au plus ; une dérogation, datée, l’augmente.', 'A foster home stays within the number of its approval, three at most; a dated derogation adds to it.'), APPROVAL),
  authorisedNumber: words(
    label('Un établissement ne dépasse, aucune nuit, le nombre de places de son autorisation, y compris par sexe et par âge quand elle le dit.', 'A unit stays, on every night, within the places of its authorisation, by sex and age too where it says so.'), AUTHORISATION),
  declaredPlaces: words(
    label('Le lieu a vraiment les places libres chaque nuit demandée ; les places que le Département se réserve n’en sont pas.', 'The host really has the places free on every night asked; those the Département reserves are not among them.'), DECLARED),
  closed: words(
    label('Le lieu n’a pas fermé ces places ces nuits-là (travaux, congés, jours sans accueil) ; le motif n’est montré à personne.', 'The host has not closed these places on these nights (works, leave, days without care); the motive is shown to nobody.'), DECLARED),
  closedByDecision: words(
    label('Aucune décision d’une autorité n’a fermé ces places ces nuits-là : l’accord du lieu ne les rouvre pas.', 'No authority has closed these places on these nights: the host’s yes does not reopen them.'),
    label('la décision de fermeture : CASF, art. L.313-16', 'the decision to close: CASF L.313-16')),
  underThree: words(
    label('Le nombre d’enfants de moins de trois ans d’un lieu de vie, toutes ses unités ensemble, reste dans la limite de la loi : trois.', 'The number of children under three in a lieu de vie, all its units together, stays within the law’s limit: three.'),
    label('CASF, art. D.316-2 (lieux de vie)', 'CASF D.316-2 (lieux de vie)')),
  siblingsAtMost: words(
    label('Le lieu ne prend pas ensemble plus de frères et sœurs qu’il ne dit pouvoir le faire.', 'The host takes no more siblings together than it says it can.'), DECLARED),
};

/** What a rule requires of a host, as one sentence that a parent or a magistrate understands. */
export function sayRule(code: RuleCode, language: Language = 'fr'): string {
  const { requires } = RULE_WORDS[code];
  return language === 'fr' ? frenchSpacing(requires.fr) : requires.en;
}

/** Where a rule comes from, in words: an article, a decision, the host's word, the request. */
export function saySource(code: RuleCode, language: Language = 'fr'): string {
  const { source } = RULE_WORDS[code];
  return language === 'fr' ? frenchSpacing(source.fr) : source.en;
}
