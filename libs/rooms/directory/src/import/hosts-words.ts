import type { Capability, CareKind, HostKind, Measure, Sex } from '@ugo/domain/kernel';
import { CAPABILITIES, CARE_KINDS, HOST_KINDS, MEASURES } from '@ugo/domain/kernel';
import { searchKey } from '../geography/commune-name.js';

type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>;

const KINDS: Words<HostKind> = {
  fosterHome: ['assistant familial', 'famille d accueil', 'placement familial'],
  foyer: ['foyer de l enfance', 'foyer'],
  mecs: ['mecs', 'maison d enfants a caractere social', 'maison d enfants'],
  pouponniere: ['pouponniere'],
  parentChildCentre: ['centre parental', 'centre maternel', 'centre parents enfants', 'parent enfant'],
  diversifiedHousing: ['hebergement diversifie', 'hebergement autonome'],
  villageEnfants: ['village d enfants'],
  lieuDeVie: ['lieu de vie', 'lieu de vie et d accueil', 'lva'],
  dayCare: ['accueil de jour'],
  experimental: ['experimental', 'etablissement experimental'],
  unaccompaniedMinorShelter: ['mise a l abri', 'mna', 'mise a l abri mna'],
  volunteerFamily: ['tiers benevole', 'accueillant solidaire', 'accueil durable et benevole'],
  semiAutonomy: ['semi autonomie', 'semi-autonomie'],
  externalisedPlacement: ['placement externalise', 'placement a domicile'],
};

const SEX_WORDS: Words<Sex> = { female: ['f', 'fille', 'filles', 'feminin'], male: ['m', 'g', 'garcon', 'garcons', 'masculin'] };

const CARE: Words<CareKind> = {
  emergency: ['urgence'],
  relay: ['relais'],
  planned: ['durable', 'planifie', 'classique', 'accueil durable'],
  sequential: ['sequentiel'],
  parentWithChild: ['parent avec enfant', 'parent enfant', 'mere enfant'],
  youngAdult: ['jeune majeur', 'jeunes majeurs'],
};

const MEASURE_WORDS: Words<Measure> = {
  runawayShelter72h: ['recueil 72 h', 'fugue 72 h'],
  provisionalShelter5d: ['recueil 5 jours', 'recueil provisoire'],
  prosecutorOpp: ['opp parquet', 'opp procureur'],
  judgeOpp: ['opp juge', 'opp', 'ordonnance de placement provisoire'],
  judicialPlacement: ['placement judiciaire', 'assistance educative'],
  administrativePlacement: ['accueil provisoire', 'placement administratif', 'ap'],
  wardOfState: ['pupille', 'pupille de l etat'],
  youngAdultContract: ['contrat jeune majeur', 'apjm'],
  parentChildAccommodation: ['accueil parent enfant', 'accueil mere enfant'],
  juvenileJustice: ['justice des mineurs', 'cjpm', 'habilitation justice'],
};

const CAPABILITY_WORDS: Words<Capability> = {
  mobilityImpairment: ['handicap moteur', 'mobilite reduite'],
  medicalCare: ['soins medicaux', 'soins'],
  autism: ['autisme', 'tsa'],
  behaviouralDisorder: ['troubles du comportement'],
  intellectualDisability: ['deficience intellectuelle'],
  sensoryImpairment: ['deficience sensorielle'],
  psychologicalCare: ['suivi psychologique'],
  nightStaff: ['surveillance de nuit', 'veille de nuit'],
  infantCare: ['tout petits', 'nourrissons'],
  pregnancy: ['grossesse'],
  schoolDropout: ['descolarisation'],
  addiction: ['addictions', 'addiction'],
  frenchAsForeignLanguage: ['allophone', 'fle'],
  individualRoom: ['chambre individuelle'],
  petFree: ['sans animaux'],
  mediatedVisits: ['visites mediatisees'],
  violenceVictim: ['victime de violences'],
  runawayRisk: ['risque de fugue'],
};

function dictionary<Code extends string>(words: Words<Code>): ReadonlyMap<string, Code> {
  const entries = (Object.entries(words) as [Code, readonly string[]][]).flatMap(([code, each]) => [code, ...each].map((word) => [searchKey(word), code] as const));
  return new Map(entries);
}

/** French words and codes for each coded column, compared without case, accents or punctuation. */
export const WORDS = {
  kind: dictionary(KINDS), sexes: dictionary(SEX_WORDS), careKinds: dictionary(CARE), measures: dictionary(MEASURE_WORDS), capabilities: dictionary(CAPABILITY_WORDS),
} as const;

/** What a column accepts when the cell says "all" (`tous`, `mixte`). */
export const ALL = { sexes: ['female', 'male'], careKinds: CARE_KINDS, measures: MEASURES, capabilities: CAPABILITIES, kind: HOST_KINDS } as const;

/** Words that betray a hotel; a *hôtel maternel* is a centre for mothers, and a *hôtel du Département* its offices. */
export function isHotel(text: string): boolean {
  return /\b(?:(?:APPART )?HOTELS?(?! MATERNELS?\b| DU DEPARTEMENT\b| DE VILLE\b| DIEU\b)|HOTELI?ER(?:E|S|ES)?|APPARTHOTELS?|MOTELS?)\b/.test(searchKey(text));
}

const DAYS: ReadonlyMap<string, number> = new Map(['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI', 'DIMANCHE'].flatMap((day, index) => (
  [[day, index + 1], [day.slice(0, 3), index + 1], [String(index + 1), index + 1]] as [string, number][])));

/** Days of the week, 1 = Monday: `tous`, `lundi-vendredi`, `lun, mar`; `null` when a word is no day. */
export function daysOf(text: string): number[] | null {
  if (['', 'TOUS', '7J 7', '7 7', 'TOUS LES JOURS'].includes(searchKey(text))) return [1, 2, 3, 4, 5, 6, 7];
  const days = new Set<number>();
  for (const part of text.split(/[,/|+]/)) {
    const [from, to] = part.split(/-|\bau\b|à/i).map((word) => DAYS.get(searchKey(word)));
    if (from === undefined || (/-|\bau\b|à/i.test(part) && to === undefined)) return null;
    for (let day = from; ; day = day % 7 + 1) {
      days.add(day);
      if (day === (to ?? from)) break;
    }
  }
  return [...days].sort();
}
