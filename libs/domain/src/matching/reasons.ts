import type { Bridge, ComponentCode, Difference, Notice, PlanComponent, Refusal, SplitGain, Waiver } from './result.js';
import { COMPONENTS_EN, COMPONENTS_FR } from './texts/components.js';
import { ENGLISH, FRENCH, frenchSpacing } from './texts/format.js';
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

/** Two plans' words for one component. */
function inBoth(code: ComponentCode, one: readonly PlanComponent[], other: readonly PlanComponent[], language: Language): readonly [string, string] {
  const words = (list: readonly PlanComponent[]) => {
    const found = list.find((component) => component.code === code);
    return found ? sayComponent(found, language) : '';
  };
  return [words(one), words(other)];
}

/** Why a plan comes before the next one: the two plans' words for the component that decides. */
export function sayDifference(difference: Difference, components: readonly PlanComponent[], next: readonly PlanComponent[], language: Language = 'fr'): string {
  if (difference.code === 'drawn') return language === 'fr' ? frenchSpacing('À égalité avec le suivant : tirage au sort.') : 'Equal to the next: drawn by lot.';
  const [own, others] = inBoth(difference.code, components, next, language);
  return language === 'fr' ? frenchSpacing(`Avant le suivant : ${own} (suivant : ${others}).`) : `Before the next: ${own} (next: ${others}).`;
}

/** What a split would be better for: the words of both plans for one component. */
export function saySplitGain({ code }: SplitGain, together: readonly PlanComponent[], split: readonly PlanComponent[], language: Language = 'fr'): string {
  const [kept, apart] = inBoth(code, together, split, language);
  return language === 'fr' ? frenchSpacing(`Séparés : ${apart} (ensemble : ${kept}).`) : `Apart: ${apart} (together: ${kept}).`;
}

/** When people change hosts, and how many of them do. */
export function sayBridge({ switchNight, moving, tonight }: Bridge, language: Language = 'fr'): string {
  const [some, all] = [moving.length, tonight.assignments.length];
  if (language === 'en') return `Changes hosts on ${ENGLISH.night(switchNight)}: ${some} of ${all} ${all === 1 ? 'person' : 'people'}.`;
  return frenchSpacing(`Change de lieu le ${FRENCH.night(switchNight)} : ${some} ${some > 1 ? 'personnes' : 'personne'} sur ${all}.`);
}
