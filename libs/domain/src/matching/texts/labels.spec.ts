import { describe, expect, it } from '@jest/globals';
import { CAPABILITIES, CARE_KINDS, MEASURES, SEXES } from '../../kernel/index.js';
import { CAPABILITY_LABELS, CARE_LABELS, MEASURE_LABELS, SEX_LABELS } from './labels.js';
import type { Label } from './labels.js';

/** What a worker reads for each code, in French and in English: changed here too, on purpose. */
const READ: Readonly<Record<string, readonly [string, string, string][]>> = {
  CAPABILITY: [
    ['mobilityImpairment', 'handicap moteur', 'mobility impairment'],
    ['medicalCare', 'soins médicaux', 'medical care'],
    ['autism', 'autisme', 'autism'],
    ['behaviouralDisorder', 'troubles du comportement', 'behavioural disorder'],
    ['intellectualDisability', 'déficience intellectuelle', 'intellectual disability'],
    ['sensoryImpairment', 'déficience sensorielle', 'sensory impairment'],
    ['psychologicalCare', 'suivi psychologique', 'psychological care'],
    ['nightStaff', 'présence de nuit', 'night staff'],
    ['infantCare', 'soins aux tout-petits', 'infant care'],
    ['pregnancy', 'grossesse', 'pregnancy'],
    ['schoolDropout', 'décrochage scolaire', 'school dropout'],
    ['addiction', 'addictions', 'addiction'],
    ['frenchAsForeignLanguage', 'français langue étrangère', 'French as a foreign language'],
    ['individualRoom', 'chambre individuelle', 'individual room'],
    ['petFree', 'sans animaux', 'no pets'],
    ['mediatedVisits', 'visites médiatisées', 'mediated visits'],
    ['violenceVictim', 'victime de violences', 'victim of violence'],
    ['runawayRisk', 'risque de fugue', 'risk of running away'],
  ],
  MEASURE: [
    ['runawayShelter72h', 'accueil de 72 heures d’un mineur en fugue', 'shelter of a runaway, 72 hours'],
    ['provisionalShelter5d', 'recueil provisoire de 5 jours', 'provisional shelter, 5 days'],
    ['prosecutorOpp', 'ordonnance de placement provisoire du parquet', 'prosecutor’s provisional order'],
    ['judgeOpp', 'ordonnance de placement provisoire du juge', 'judge’s provisional order'],
    ['judicialPlacement', 'placement judiciaire', 'judicial placement'],
    ['administrativePlacement', 'accueil provisoire administratif', 'administrative placement'],
    ['wardOfState', 'pupille de l’État', 'ward of the State'],
    ['youngAdultContract', 'contrat jeune majeur', 'young adult’s contract'],
    ['parentChildAccommodation', 'accueil parent-enfant', 'parent and child accommodation'],
    ['juvenileJustice', 'justice pénale des mineurs', 'juvenile justice'],
  ],
  CARE: [
    ['emergency', 'accueil d’urgence', 'emergency care'],
    ['relay', 'accueil relais', 'relay care'],
    ['planned', 'accueil préparé', 'planned care'],
    ['sequential', 'accueil séquentiel', 'sequential care'],
    ['parentWithChild', 'accueil d’un parent avec son enfant', 'parent with child'],
    ['youngAdult', 'accueil de jeunes majeurs', 'young adults'],
  ],
  SEX: [
    ['female', 'le public féminin', 'girls and women'],
    ['male', 'le public masculin', 'boys and men'],
  ],
};

describe('the words for codes', () => {
  it.each<[string, Readonly<Record<string, Label>>, readonly string[]]>([
    ['CAPABILITY', CAPABILITY_LABELS, CAPABILITIES], ['MEASURE', MEASURE_LABELS, MEASURES], ['CARE', CARE_LABELS, CARE_KINDS], ['SEX', SEX_LABELS, SEXES],
  ])('%s', (name, labels, codes) => {
    expect(Object.entries(labels).map(([code, { fr, en }]) => [code, fr, en])).toEqual(READ[name]);
    expect(Object.keys(labels).sort()).toEqual([...codes].sort());
  });
});
