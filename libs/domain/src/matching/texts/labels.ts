import type { Capability, CareKind, Measure, Sex } from '../../kernel/index.js';

/** A text in the two languages of the product, French first. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

const label = (fr: string, en: string): Label => ({ fr, en });

export const CAPABILITY_LABELS: Readonly<Record<Capability, Label>> = {
  mobilityImpairment: label('handicap moteur', 'mobility impairment'),
  medicalCare: label('soins médicaux', 'medical care'),
  autism: label('autisme', 'autism'),
  behaviouralDisorder: label('troubles du comportement', 'behavioural disorder'),
  intellectualDisability: label('déficience intellectuelle', 'intellectual disability'),
  sensoryImpairment: label('déficience sensorielle', 'sensory impairment'),
  psychologicalCare: label('suivi psychologique', 'psychological care'),
  nightStaff: label('présence de nuit', 'night staff'),
  infantCare: label('soins aux tout-petits', 'infant care'),
  pregnancy: label('grossesse', 'pregnancy'),
  schoolDropout: label('décrochage scolaire', 'school dropout'),
  addiction: label('addictions', 'addiction'),
  frenchAsForeignLanguage: label('français langue étrangère', 'French as a foreign language'),
  individualRoom: label('chambre individuelle', 'individual room'),
  petFree: label('sans animaux', 'no pets'),
  mediatedVisits: label('visites médiatisées', 'mediated visits'),
  violenceVictim: label('victime de violences', 'victim of violence'),
  runawayRisk: label('risque de fugue', 'risk of running away'),
};

export const MEASURE_LABELS: Readonly<Record<Measure, Label>> = {
  runawayShelter72h: label('accueil de 72 heures d’un mineur en fugue', 'shelter of a runaway, 72 hours'),
  provisionalShelter5d: label('recueil provisoire de 5 jours', 'provisional shelter, 5 days'),
  prosecutorOpp: label('ordonnance de placement provisoire du parquet', 'prosecutor’s provisional order'),
  judgeOpp: label('ordonnance de placement provisoire du juge', 'judge’s provisional order'),
  judicialPlacement: label('placement judiciaire', 'judicial placement'),
  administrativePlacement: label('accueil provisoire administratif', 'administrative placement'),
  wardOfState: label('pupille de l’État', 'ward of the State'),
  youngAdultContract: label('contrat jeune majeur', 'young adult’s contract'),
  parentChildAccommodation: label('accueil parent-enfant', 'parent and child accommodation'),
  juvenileJustice: label('justice pénale des mineurs', 'juvenile justice'),
};

export const CARE_LABELS: Readonly<Record<CareKind, Label>> = {
  emergency: label('accueil d’urgence', 'emergency care'),
  relay: label('accueil relais', 'relay care'),
  planned: label('accueil préparé', 'planned care'),
  sequential: label('accueil séquentiel', 'sequential care'),
  parentWithChild: label('accueil d’un parent avec son enfant', 'parent with child'),
  youngAdult: label('accueil de jeunes majeurs', 'young adults'),
};

export const SEX_LABELS: Readonly<Record<Sex, Label>> = {
  female: label('le public féminin', 'girls and women'),
  male: label('le public masculin', 'boys and men'),
};
