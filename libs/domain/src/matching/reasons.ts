import type { Difference, Notice, PlanComponent, Refusal, Waiver } from './result.js';
import { COMPONENTS_EN, COMPONENTS_FR } from './texts/components.js';
import { frenchSpacing } from './texts/format.js';
import type { Language } from './texts/format.js';
import { NOTICES_EN, NOTICES_FR } from './texts/notices.js';
import { REFUSALS_EN, REFUSALS_FR, WAIVERS } from './texts/refusals.js';

/** Why a host is no place, as one sentence. Holds no name, no reference of a child: the caller says who. */
export function sayRefusal({ rule, figures }: Refusal, language: Language = 'fr'): string {
  return language === 'fr' ? frenchSpacing(REFUSALS_FR[rule](figures)) : REFUSALS_EN[rule](figures);
}

/** Who may set the refusal aside; null when nobody may. */
export function sayWaiver(waivableBy: Waiver | null, language: Language = 'fr'): string | null {
  return waivableBy === null ? null : WAIVERS[waivableBy][language];
}

/** A question, a warning or a thing not known, as one sentence. */
export function sayNotice({ code, figures }: Notice, language: Language = 'fr'): string {
  return language === 'fr' ? frenchSpacing(NOTICES_FR[code](figures)) : NOTICES_EN[code](figures);
}

/** One component of a plan, in words. */
export function sayComponent({ code, value, data }: PlanComponent, language: Language = 'fr'): string {
  return language === 'fr' ? frenchSpacing(COMPONENTS_FR[code](value, data)) : COMPONENTS_EN[code](value, data);
}

/** Why a plan comes before the next one: the two plans' words for the component that decides. */
export function sayDifference(difference: Difference, components: readonly PlanComponent[], next: readonly PlanComponent[], language: Language = 'fr'): string {
  if (difference.code === 'drawn') return language === 'fr' ? frenchSpacing('À égalité avec le suivant : tirage au sort.') : 'Equal to the next: drawn by lot.';
  const words = [components, next].map((list) => list.find(({ code }) => code === difference.code)).map((found) => (found ? sayComponent(found, language) : ''));
  return language === 'fr' ? frenchSpacing(`Avant le suivant : ${words[0]} (suivant : ${words[1]}).`) : `Before the next: ${words[0]} (next: ${words[1]}).`;
}
