import type { Bilingual } from '../kernel/bilingual.js';
import type { Measure } from '../kernel/vocabulary.js';
import type { Delay } from './legal-time.js';

/** What a host must hold to carry out a measure: the authorisation of the Aide sociale à l'enfance, or the habilitation *justice*. */
export type Habilitation = 'ase' | 'justice';

/** Something that must be done, or that ends, by a day. */
export const CLOCK_CODES = ['end', 'seizeCourt', 'seizeJudge', 'hearing', 'hearingAfterSeizure', 'decision'] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** One clock that a measure starts. */
export interface MeasureClock {
  readonly code: ClockCode;
  readonly label: Bilingual;
  /** Article that fixes the delay. */
  readonly article: string;
  readonly delay: Delay;
  /** The clock whose act starts this one; null = the measure itself does. */
  readonly after: ClockCode | null;
}

/** A legal ground: what it is called, where it stands, how long it may last, what it asks of a host. */
export interface MeasureTerms {
  readonly label: Bilingual;
  readonly article: string;
  readonly habilitation: Habilitation;
  /** Longest length in one go; null = the text fixes none. */
  readonly longest: Delay | null;
  readonly renewable: boolean;
  /** Ends at the latest on this birthday of the person hosted; null = at majority or later by its own text. */
  readonly untilBirthday: number | null;
  readonly clocks: readonly MeasureClock[];
}

const hours = (count: number): Delay => ({ count, unit: 'hours' });
const days = (count: number): Delay => ({ count, unit: 'days' });
const months = (count: number): Delay => ({ count, unit: 'months' });

const clock = (code: ClockCode, delay: Delay, article: string, fr: string, en: string, after: ClockCode | null = null): MeasureClock => (
  { code, delay, article, label: { fr, en }, after });
const end = (delay: Delay, article: string): MeasureClock => clock('end', delay, article, 'fin de la mesure', 'end of the measure');

/** The measures of the kernel's list with their clocks, as the texts stood in 2026. */
export const MEASURE_TERMS: Readonly<Record<Measure, MeasureTerms>> = {
  runawayShelter72h: {
    label: { fr: 'accueil d’un mineur en fugue (72 h)', en: 'shelter of a runaway minor (72 h)' },
    article: 'CASF L.223-2 al. 5', habilitation: 'ase', longest: hours(72), renewable: false, untilBirthday: 18,
    clocks: [end(hours(72), 'CASF L.223-2 al. 5')],
  },
  provisionalShelter5d: {
    label: { fr: 'recueil provisoire en urgence (5 jours)', en: 'provisional emergency shelter (5 days)' },
    article: 'CASF L.223-2 al. 2', habilitation: 'ase', longest: days(5), renewable: false, untilBirthday: 18,
    clocks: [clock('seizeCourt', days(5), 'CASF L.223-2 al. 4', 'saisine de l’autorité judiciaire, sans retour ni accord', 'referral to the court, without return or consent')],
  },
  prosecutorOpp: {
    label: { fr: 'ordonnance de placement provisoire du procureur', en: 'provisional placement order of the prosecutor' },
    article: 'Code civil 375-5 al. 2', habilitation: 'ase', longest: days(8), renewable: false, untilBirthday: 18,
    clocks: [
      clock('seizeJudge', days(8), 'Code civil 375-5 al. 2', 'saisine du juge des enfants par le procureur', 'the prosecutor refers to the children’s judge'),
      clock('hearingAfterSeizure', days(15), 'CPC 1184 al. 3', 'audience et décision du juge', 'hearing and decision of the judge', 'seizeJudge'),
    ],
  },
  judgeOpp: {
    label: { fr: 'ordonnance de placement provisoire du juge', en: 'provisional placement order of the judge' },
    article: 'Code civil 375-5 al. 1', habilitation: 'ase', longest: months(6), renewable: true, untilBirthday: 18,
    clocks: [
      clock('hearing', days(15), 'CPC 1184 al. 2', 'audience, si le juge n’a entendu personne', 'hearing, where the judge heard nobody'),
      // From the judge's order, never from the prosecutor's (Cass. 1re civ., 24 January 2018, n° 17-11.003).
      clock('decision', months(6), 'CPC 1185', 'décision au fond', 'decision on the merits'),
    ],
  },
  judicialPlacement: {
    label: { fr: 'placement judiciaire (assistance éducative)', en: 'placement by the children’s judge' },
    article: 'Code civil 375 et 375-3', habilitation: 'ase', longest: months(24), renewable: true, untilBirthday: 18,
    clocks: [end(months(24), 'Code civil 375 al. 3')],
  },
  administrativePlacement: {
    label: { fr: 'accueil provisoire', en: 'placement agreed with the parents' },
    article: 'CASF L.222-5 1°', habilitation: 'ase', longest: months(12), renewable: true, untilBirthday: 18,
    clocks: [end(months(12), 'CASF L.223-5')],
  },
  wardOfState: {
    label: { fr: 'pupille de l’État', en: 'ward of the State' },
    article: 'CASF L.222-5 2° et L.224-4', habilitation: 'ase', longest: null, renewable: false, untilBirthday: 18, clocks: [],
  },
  youngAdultContract: {
    label: { fr: 'accueil d’un jeune majeur', en: 'young adult’s contract' },
    article: 'CASF L.222-5 5°', habilitation: 'ase', longest: null, renewable: true, untilBirthday: 21, clocks: [],
  },
  parentChildAccommodation: {
    label: { fr: 'accueil d’un parent avec son enfant, ou d’une femme enceinte', en: 'accommodation of a parent with an infant, or of a pregnant woman' },
    article: 'CASF L.222-5 4°', habilitation: 'ase', longest: months(12), renewable: true, untilBirthday: null,
    clocks: [end(months(12), 'CASF L.223-5')],
  },
  juvenileJustice: {
    label: { fr: 'placement pénal (mesure éducative judiciaire)', en: 'placement by the juvenile criminal court' },
    article: 'CJPM L.112-2 et L.112-14', habilitation: 'justice', longest: months(60), renewable: false, untilBirthday: 21,
    clocks: [end(months(60), 'CJPM L.112-4')],
  },
};

/** A month's notice to the judge before a child changes place, except in an emergency (CASF L.223-3). */
export const CHANGE_OF_PLACE_NOTICE: Delay = months(1);
