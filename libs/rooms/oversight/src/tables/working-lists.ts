import { readDoubtfulDeclarations, readReservedUse } from '@ugo/availability';
import { type ListedHost, readEndingDecisions } from '@ugo/directory';
import { addDays, type Bilingual, dayIn, dayNumber, tonight } from '@ugo/domain/kernel';
import { startOfDay } from '@ugo/domain/measures';
import { COMPLEX_NEEDS, type OversightSettingKey } from '@ugo/domain/occupancy';
import { type PlacementSettings, relayLast, SPLIT_REASON_LABELS, type Urgency, URGENCY_LABELS } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { readUnsolved } from '@ugo/placement-request';
import { countReservedOver, readListedApart, readRelays, readUnsettledEmergencies } from '@ugo/stay';
import { HOST_COLUMNS, hostCells } from './list-columns.js';
import { type Cell, type Column, column } from './table.js';

/** What a list is worked out from: the hosts and territories of whoever reads it. */
export interface ListScope {
  readonly em: Em;
  readonly departement: string;
  readonly zone: string;
  readonly now: Date;
  /** By id, in the order of site and name. */
  readonly hosts: ReadonlyMap<string, ListedHost>;
  /** Null = the whole Département; empty = no request is the reader's. */
  readonly territories: readonly string[] | null;
  readonly setting: (key: OversightSettingKey) => number;
  readonly placement: PlacementSettings;
}

/** A list: its words, its columns and how its rows are read, in a fixed number of statements. */
interface ListDefinition {
  readonly title: Bilingual;
  readonly rule: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: (scope: ListScope) => Promise<Cell[][]>;
}

const DECISIONS: Readonly<Record<string, Bilingual>> = {
  authorisation: { fr: 'autorisation', en: 'authorisation' }, approval: { fr: 'agrément', en: 'approval' }, derogation: { fr: 'dérogation', en: 'derogation' },
};
const DOUBTS: Readonly<Record<string, Bilingual>> = {
  stale: { fr: 'sans confirmation depuis longtemps', en: 'not confirmed for long' }, contradicted: { fr: 'contredite par des réponses', en: 'contradicted by answers' },
};

const ids = ({ hosts }: ListScope): string[] => [...hosts.keys()];
/** Of what is over nothing is to be checked. */
const openIds = (scope: ListScope): string[] => [...scope.hosts.values()].flatMap(({ hostId, closedOn }) => (closedOn === null || closedOn > today(scope) ? [hostId] : []));
const today = ({ now, zone }: ListScope): string => dayIn(now, zone);
const daysSince = (scope: ListScope, day: string): number => dayNumber(today(scope)) - dayNumber(day);
/** The instant at which the day began that was so many days ago. */
const daysAgo = (scope: ListScope, days: number): Date => startOfDay(addDays(today(scope), -days), scope.zone);

/** The lists managers work with, each for the hosts and requests of their grants. */
export const WORKING_LISTS = {
  emergencies: {
    title: { fr: 'Accueils d’urgence sans solution durable', en: 'Emergency stays without a lasting solution' },
    rule: {
      fr: 'Accueils d’urgence qui durent depuis plus longtemps que le réglage oversight.emergencyDays, sans sortie prévue à venir, sans autre lieu sollicité ou réservé pour la même demande, sans autre accueil ordinaire en cours du même enfant. Sans les accueils tenus secrets.',
      en: 'Emergency stays that go on for longer than the setting oversight.emergencyDays, with no exit expected, no other host asked or held for the same request and no ordinary stay of the same child elsewhere. Without secret stays.',
    },
    columns: [...HOST_COLUMNS, column('stayId', 'id', 'identifiant de l’accueil', 'stay id'), column('admittedOn', 'day', 'arrivée', 'arrival'), column('days', 'number', 'jours', 'days')],
    rows: async (scope) => (await readUnsettledEmergencies(scope.em, ids(scope), addDays(today(scope), -scope.setting('oversight.emergencyDays')), today(scope)))
      .map((stay) => [...hostCells(scope.hosts.get(stay.hostId)!), stay.id, stay.admittedOn, daysSince(scope, stay.admittedOn)]),
  },
  complexSituations: {
    title: { fr: 'Situations complexes sans solution', en: 'Complex situations without a solution' },
    rule: {
      fr: 'Demandes d’une personne dont un besoin est de santé ou de comportement, sans place réservée, qui attendent depuis plus longtemps que oversight.complexWaitDays ou ont reçu au moins oversight.complexRefusals refus. Sans les demandes tenues secrètes.',
      en: 'Requests of a person with a need of health or behaviour, without a place held, that wait for longer than oversight.complexWaitDays or met at least oversight.complexRefusals refusals. Without secret requests.',
    },
    columns: [
      column('requestId', 'id', 'identifiant de la demande', 'request id'), column('submittedOn', 'day', 'demandée le', 'submitted on'), column('days', 'number', 'jours d’attente', 'days waiting'),
      column('urgency', 'code', 'urgence', 'urgency', URGENCY_LABELS satisfies Readonly<Record<Urgency, Bilingual>>), column('people', 'number', 'personnes', 'people'),
      column('refusals', 'number', 'refus', 'refusals'), column('asked', 'number', 'lieux sollicités en ce moment', 'hosts asked now'),
    ],
    rows: async (scope) => (scope.territories?.length === 0 ? [] : await readUnsolved(scope.em, scope.departement, scope.territories, {
      needs: COMPLEX_NEEDS, before: daysAgo(scope, scope.setting('oversight.complexWaitDays')), refusals: scope.setting('oversight.complexRefusals'), zone: scope.zone,
    })).map(({ id, submittedOn, urgency, people, refusals, asked }) => [id, submittedOn, daysSince(scope, submittedOn), urgency, people, refusals, asked]),
  },
  siblingsApart: {
    title: { fr: 'Fratries séparées', en: 'Siblings apart' },
    rule: {
      fr: 'Demandes de plusieurs personnes qui vivent ou ont leur place sur des sites différents, avec le motif de la dernière séparation choisie ; la veille cherche, à chaque place publiée, un lieu qui les réunirait. Sans les demandes tenues secrètes, ni celles dont une personne a un accueil secret.',
      en: 'Requests of several people who live or have their place on different sites, with the reason of the last split chosen; at each published place the standing search looks for a host that would reunite them. Without secret requests, and those of which somebody has a secret stay.',
    },
    columns: [
      column('requestId', 'id', 'identifiant de la demande', 'request id'), column('chosenOn', 'day', 'séparation choisie le', 'split chosen on'), column('reason', 'code', 'motif', 'reason', SPLIT_REASON_LABELS),
      column('people', 'number', 'personnes', 'people'), column('sites', 'number', 'sites', 'sites'), column('searchedSince', 'instant', 'veille depuis', 'searched for since'), column('reunions', 'number', 'lieux qui pourraient les réunir', 'hosts that could reunite them'),
    ],
    rows: async (scope) => (scope.territories?.length === 0 ? [] : await readListedApart(scope.em, scope.departement, scope.territories, scope))
      .map(({ requestId, chosenOn, reason, people, sites, searchedSince, reunions }) => [requestId, chosenOn, reason, people, sites, searchedSince, reunions]),
  },
  relays: {
    title: { fr: 'Accueils relais près de leur terme', en: 'Relay stays near their term' },
    rule: {
      fr: 'Accueils relais dont la dernière nuit permise, renouvellements compris, est passée ou vient dans le délai de oversight.relaySoonDays. Sans les accueils tenus secrets.',
      en: 'Relay stays whose last night, renewals included, is past or comes within oversight.relaySoonDays. Without secret stays.',
    },
    columns: [
      ...HOST_COLUMNS, column('stayId', 'id', 'identifiant de l’accueil', 'stay id'), column('admittedOn', 'day', 'arrivée', 'arrival'), column('renewals', 'number', 'renouvellements', 'renewals'),
      column('lastNight', 'day', 'dernière nuit permise', 'last night allowed'), column('daysOver', 'number', 'nuits au-delà', 'nights beyond'),
    ],
    rows: async (scope) => {
      const soon = addDays(today(scope), scope.setting('oversight.relaySoonDays'));
      return (await readRelays(scope.em, ids(scope))).map((stay) => ({ ...stay, last: relayLast(stay.admittedOn, stay.renewals, scope.placement) }))
        .filter(({ last }) => last <= soon).sort((a, b) => (a.last < b.last ? -1 : 1))
        .map((stay) => [...hostCells(scope.hosts.get(stay.hostId)!), stay.id, stay.admittedOn, stay.renewals, stay.last, Math.max(0, daysSince(scope, stay.last))]);
    },
  },
  reservedPlaces: {
    title: { fr: 'Places d’urgence réservées', en: 'Reserved emergency places' },
    rule: {
      fr: 'Par lieu, cette nuit : places que le Département réserve, prises (option, réservation ou accueil ; tous les enfants comptés), libres, au-delà du nombre ; et les accueils qui y durent plus que permis, sans ceux tenus secrets.',
      en: 'By host, tonight: places that the Département reserves, taken (optioned, held or lived in; every child counts), free, beyond the number; and stays that last longer there than allowed, without secret ones.',
    },
    columns: [
      ...HOST_COLUMNS, column('places', 'number', 'réservées', 'reserved'), column('taken', 'number', 'prises', 'taken'), column('free', 'number', 'libres', 'free'),
      column('beyond', 'number', 'au-delà du nombre', 'beyond the number'), column('overstayed', 'number', 'accueils trop longs', 'stays too long'),
    ],
    rows: async (scope) => {
      const uses = await readReservedUse(scope.em, ids(scope), tonight(scope.now, scope.zone), scope.now);
      const over = await countReservedOver(scope.em, ids(scope), today(scope));
      return uses.map(({ hostId, places, taken }) => [...hostCells(scope.hosts.get(hostId)!), places, taken, Math.max(0, places - taken), Math.max(0, taken - places), over.get(hostId) ?? 0]);
    },
  },
  endingDecisions: {
    title: { fr: 'Autorisations, agréments et dérogations qui prennent fin', en: 'Authorisations, approvals and derogations about to end' },
    rule: {
      fr: 'Décisions dont le dernier jour vient dans le délai de oversight.endsSoonDays et qu’aucune autre de même nature ne suit.',
      en: 'Decisions whose last day comes within oversight.endsSoonDays and that no other of their kind follows.',
    },
    columns: [...HOST_COLUMNS, column('decision', 'code', 'décision', 'decision', DECISIONS), column('until', 'day', 'dernier jour', 'last day'), column('places', 'number', 'places', 'places')],
    rows: async (scope) => (await readEndingDecisions(scope.em, ids(scope), today(scope), addDays(today(scope), scope.setting('oversight.endsSoonDays'))))
      .map(({ hostId, decision, until, places }) => [...hostCells(scope.hosts.get(hostId)!), decision, until, places]),
  },
  doubtfulDeclarations: {
    title: { fr: 'Déclarations à vérifier', en: 'Declarations to check' },
    rule: {
      fr: 'Lieux dont une disponibilité publiée est sans confirmation depuis oversight.staleDays, ou contredite par des refus et des silences depuis sa dernière confirmation ; chacun une fois.',
      en: 'Hosts of which something published was not confirmed for oversight.staleDays, or is contradicted by refusals and silences since its last confirmation; each once.',
    },
    columns: [...HOST_COLUMNS, column('doubt', 'code', 'pourquoi', 'why', DOUBTS), column('confirmedAt', 'instant', 'dernière confirmation', 'last confirmed'), column('questionedAt', 'instant', 'contredite depuis', 'contradicted since')],
    rows: async (scope) => (await readDoubtfulDeclarations(scope.em, openIds(scope), tonight(scope.now, scope.zone), daysAgo(scope, scope.setting('oversight.staleDays'))))
      .map(({ hostId, confirmedAt, questionedAt }) => [...hostCells(scope.hosts.get(hostId)!), questionedAt === null ? 'stale' : 'contradicted', confirmedAt, questionedAt]),
  },
} as const satisfies Readonly<Record<string, ListDefinition>>;

export type WorkingListKey = keyof typeof WORKING_LISTS;
export const WORKING_LIST_KEYS = Object.keys(WORKING_LISTS) as WorkingListKey[];
