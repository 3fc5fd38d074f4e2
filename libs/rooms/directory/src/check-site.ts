import type { Problem } from '@ugo/access';
import type { DepartementCode } from '@ugo/domain/kernel';
import type { Em, Point } from '@ugo/persistence';
import { wrong } from './directory-problems.js';
import { type CommuneFound, findCommunes } from './find-communes.js';
import type { Contours } from './geography/index.js';
import { departementOfFiness, isHotel, isLuhnValid } from './import/index.js';

/** How far outside its Département a site may stand: some stand on its border. */
const FAR_KM = 5;

/** What is said of a site. Only what is given is checked. */
export interface SiteSaid {
  readonly name?: string;
  readonly finess?: string | null;
  readonly communeInsee?: string;
  readonly postcode?: string | null;
  readonly point?: Point | null;
}

/** What can't be, of a site of the Département, and the commune it is in. */
export async function checkSite(em: Em, contours: Contours, departement: DepartementCode, site: SiteSaid): Promise<{ problems: Problem[]; commune: CommuneFound | null }> {
  const { name, finess, communeInsee, postcode, point } = site;
  const [commune = null] = communeInsee === undefined ? [] : await findCommunes(em, [{ insee: communeInsee, postcode: null, name: null }]);
  return {
    commune,
    problems: [
      ...(name !== undefined && isHotel(name) ? [wrong('name', 'hotelForbidden')] : []),
      ...(finess ? finessProblems(finess, departement) : []),
      ...(communeInsee === undefined ? [] : communeProblems(commune, departement, postcode)),
      ...(point ? pointProblems(contours, departement, point) : []),
    ],
  };
}

function finessProblems(finess: string, departement: DepartementCode): Problem[] {
  if (!isLuhnValid(finess)) return [wrong('finess', 'finessChecksum')];
  return departementOfFiness(finess) === departement ? [] : [wrong('finess', 'finessElsewhere')];
}

function communeProblems(commune: CommuneFound | null, departement: DepartementCode, postcode: string | null | undefined): Problem[] {
  if (!commune) return [wrong('communeInsee', 'unknownCommune')];
  return [
    ...(commune.departement === departement ? [] : [wrong('communeInsee', 'communeElsewhere')]),
    ...(postcode && !commune.postcodes.includes(postcode) ? [wrong('postcode', 'postcodeMismatch')] : []),
  ];
}

function pointProblems(contours: Contours, departement: DepartementCode, { lat, lon }: Point): Problem[] {
  if (!contours.isInFrance(lat, lon)) return [wrong('point', 'pointOutsideFrance')];
  return (contours.distanceTo(departement, lat, lon) ?? 0) > FAR_KM ? [wrong('point', 'pointFarOutside')] : [];
}

/** A number as it is stored: digits only. */
export const digitsOf = (telephone: string): string => telephone.replace(/[ .]/g, '');
