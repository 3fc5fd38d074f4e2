import { problem, type Problem, refuse, type Refusal } from '@ugo/access';
import type { Shortage } from '@ugo/availability';
import { ENGLISH, FRENCH } from '@ugo/domain/matching';
import type { Problem as Found } from '@ugo/domain/placement';

/** Nobody arrives on a place that is not held. */
export const noHold = (): Refusal => refuse('NO_HOLD', [
  'Aucune place n’est réservée pour cette arrivée : il faut d’abord l’accord du lieu, retenu.', 'No place is held for this arrival: the host’s yes must be taken first.',
]);

/** The clock of the server is behind what is already recorded. */
export const clockSetBack = (): Refusal => refuse('CLOCK_SET_BACK', [
  'L’horloge du serveur a reculé : prévenez l’administrateur, rien n’est enregistré.', 'The server’s clock was set back: tell the administrator, nothing is recorded.',
]);

/** The nights asked on top are taken. */
export const nightsTaken = (field: string, shortages: readonly Shortage[]): Refusal => refuse('NO_PLACE_LEFT', [
  'Ces nuits sont déjà promises à d’autres : indiquez un motif de dépassement, ou une autre date.', 'These nights are promised to others: give a reason to go over, or another date.',
], shortages.slice(0, 1).map(({ from }) => problem(field, 'noPlaceLeft', [`Il manque une place à partir de la nuit du ${FRENCH.night(from)}.`, `A place is missing from the night of ${ENGLISH.night(from)}.`])));

/** What the rules of stays found, as refusals say it. */
export const told = (found: readonly Found[], prefix = ''): Problem[] => found.map(({ field, code, message }) => problem(`${prefix}${field}`, code, [message.fr, message.en]));

export const unknownKey = (field: string): Problem => problem(field, 'unknownPerson', [
  'Ce repère n’est pas parmi les personnes attendues par ce lieu.', 'This reference is not among the people this host expects.',
]);

export const outsideHold = (): Problem => problem('admittedOn', 'outsideHold', ['La place n’est pas réservée pour cette nuit.', 'The place is not held for this night.']);

export const unknownStay = (field: string): Problem => problem(field, 'unknownStay', ['Cet accueil est introuvable, ou hors de votre vue.', 'This stay is not found, or not yours to see.']);

export const notLeft = (): Problem => problem('stayId', 'notLeft', ['Aucune sortie n’est enregistrée pour cet accueil.', 'No exit is recorded for this stay.']);

export const inPast = (field: string): Problem => problem(field, 'inPast', ['Cette date est passée : enregistrez la sortie.', 'This date is past: record the exit.']);

export const notRelay = (): Problem => problem('formerPlace', 'notRelay', ['Seul un accueil relais garde la place d’origine.', 'Only a relay stay keeps the first place.']);

export const openAbsence = (field: string): Problem => problem(field, 'unknownAbsence', ['Cette absence est introuvable.', 'This absence is not found.']);
