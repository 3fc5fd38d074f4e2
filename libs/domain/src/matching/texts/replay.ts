import type { AnswerDifference, AnswerPart } from '../replay/answer-difference.js';
import { frenchSpacing } from './format.js';
import type { Language } from './format.js';
import type { Label } from './labels.js';
import { sayTier } from './tiers.js';

const label = (fr: string, en: string): Label => ({ fr, en });

const PARTS: Readonly<Record<AnswerPart, Label>> = {
  input: label('L’entrée gardée', 'The stored input'),
  policy: label('La politique gardée', 'The stored policy'),
  plans: label('Les propositions', 'The plans'),
  incomplete: label('Les propositions incomplètes', 'The incomplete plans'),
  bridges: label('Les suites de deux lieux', 'The bridges'),
  splitBeside: label('La séparation montrée à côté', 'The split shown beside'),
  nearMisses: label('Les lieux presque possibles', 'The near misses'),
  reserved: label('Les places réservées', 'The reserved places'),
  counts: label('Les comptes', 'The counts'),
  proven: label('La preuve', 'The proof'),
};

/** Which component is to blame, where one is. */
function component({ tier, code }: AnswerDifference, language: Language): string {
  if (tier === null || code === null) return '';
  const name = tier === 'draw' ? (language === 'fr' ? 'le tirage au sort' : 'the draw') : sayTier(tier, language);
  return ` (${name}, ${code})`;
}

function french(found: AnswerDifference): string {
  const change = found.then === null && found.now === null ? '' : ` : ${shown(found.then, 'fr')} alors, ${shown(found.now, 'fr')} maintenant`;
  const at = found.rank === null ? '' : `, rang ${found.rank}`;
  const which = component(found, 'fr');
  const field = found.field === null ? '' : ` « ${found.field} »`;
  switch (found.kind) {
    case 'refused': return 'le moteur d’aujourd’hui la refuse';
    case 'missing': return `aucune version ${shown(found.then, 'fr')} de ce nom n’a été signée`;
    case 'field': return `le champ${field} diffère${at}${change}`;
    case 'number': return `le nombre${field} diffère${change}`;
    case 'place': return `d’autres lieux${at} ; premier critère qui diffère${which || ' : aucun'}${change}`;
    case 'components': return `la liste des critères diffère${at}${change}`;
    case 'value': return `mêmes lieux, autre valeur${at}${which}${change}`;
    case 'detail': return `mêmes lieux et mêmes valeurs, autre détail${field}${at}${which}`;
  }
}

function english(found: AnswerDifference): string {
  const change = found.then === null && found.now === null ? '' : `: ${shown(found.then, 'en')} then, ${shown(found.now, 'en')} now`;
  const at = found.rank === null ? '' : `, rank ${found.rank}`;
  const which = component(found, 'en');
  const field = found.field === null ? '' : ` "${found.field}"`;
  switch (found.kind) {
    case 'refused': return 'today’s engine refuses it';
    case 'missing': return `no version ${shown(found.then, 'en')} of that name was ever signed`;
    case 'field': return `the field${field} differs${at}${change}`;
    case 'number': return `the number${field} differs${change}`;
    case 'place': return `other hosts${at}; first component that differs${which || ': none'}${change}`;
    case 'components': return `the list of components differs${at}${change}`;
    case 'value': return `same hosts, another value${at}${which}${change}`;
    case 'detail': return `same hosts and values, another detail${field}${at}${which}`;
  }
}

const NONE: Label = label('rien', 'nothing');

function shown(value: AnswerDifference['then'], language: Language): string {
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
  return value === null ? NONE[language] : String(value);
}

/** Why a recomputed answer differs, as one sentence; nothing about a person of the request. */
export function sayAnswerDifference(found: AnswerDifference, language: Language = 'fr'): string {
  return language === 'fr' ? frenchSpacing(`${PARTS[found.part].fr} : ${french(found)}.`) : `${PARTS[found.part].en}: ${english(found)}.`;
}
