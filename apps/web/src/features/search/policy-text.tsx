import { type PolicyTier, sayTier, TIER_WORDS } from '@ugo/domain/matching/policy';
import type { ReactElement } from 'react';
import type { PolicyTextFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { capital } from './capital.js';

type Bands = Pick<PolicyTextFragment, 'name' | 'travelBandsMetres' | 'siteBandsMetres' | 'freshnessBandsHours'>;

/** What each scale makes of its bounds: "moins de 10 km · 10 à moins de 25 km · 25 km ou plus". */
export function useBandTexts(): (bands: Bands) => { readonly travel: string; readonly sites: string; readonly freshness: string } {
  const { policy: { rules: words } } = useTexts();
  const say = (bounds: readonly number[], unit: (value: string) => string): string => (bounds.length === 0 ? '–' : [
    words.below(unit(String(bounds[0]))), ...bounds.slice(1).map((bound, index) => words.between(unit(String(bounds[index])), unit(String(bound)))), words.above(unit(String(bounds.at(-1)))),
  ].join(' · '));
  const km = (metres: readonly number[]): number[] => metres.map((one) => one / 1000);
  return ({ name, travelBandsMetres, siteBandsMetres, freshnessBandsHours }) => ({
    travel: say(km(travelBandsMetres), words.km), sites: `${words.sameSite} · ${say(km(siteBandsMetres), words.km)}`,
    freshness: [...(name === 'tonight' ? [words.evening] : []), say(freshnessBandsHours, words.hours)].join(' · '), // at night, what was said since 18:00 comes before hours are counted
  });
}

/** An order in words: each criterion with what it looks at, best first. */
export function PolicyText({ policy }: { readonly policy: PolicyTextFragment }): ReactElement {
  const { policy: { rules: words } } = useTexts();
  const language = useLanguage();
  const bands = useBandTexts()(policy);
  const bandOf: Partial<Record<PolicyTier, string>> = { siblings: bands.sites, travel: bands.travel, whereTheyAre: bands.travel, chance: bands.freshness };
  return (
    <ol className="tiers prose">
      {(policy.tiers as PolicyTier[]).map((tier, index) => (
        <li key={tier}>
          <strong>{capital(sayTier(tier, language))}</strong>{index === 0 && <span className="muted"> – {words.law}</span>}
          <ul className="reasons" lang="fr">{TIER_WORDS[tier].components.map((one) => <li key={one}>{one}</li>)}</ul>
          {bandOf[tier] !== undefined && <p className="muted">{words.scale(bandOf[tier])}</p>}
        </li>
      ))}
    </ol>
  );
}
