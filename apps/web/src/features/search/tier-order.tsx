import { Button, NativeSelect } from '@mantine/core';
import { EXTRA_TIERS, type PolicyTier, sayTier } from '@ugo/domain/matching/policy';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { capital } from './capital.js';
import { mayMove, moved } from './policy-draft.js';

interface Props {
  readonly tiers: readonly PolicyTier[];
  readonly onTiers: (tiers: readonly PolicyTier[]) => void;
}

/** The order of the criteria, changed with two buttons each: no pointer is needed, and each move is told. */
export function TierOrder({ tiers, onTiers }: Props): ReactElement {
  const { policy: { rules: words } } = useTexts();
  const language = useLanguage();
  const [told, setTold] = useState('');
  const focus = useRef<string | null>(null);
  const nameOf = (tier: PolicyTier): string => sayTier(tier, language);
  const left = EXTRA_TIERS.filter((tier) => !tiers.includes(tier));
  // The list is drawn anew: whoever moved a criterion stays on its button, or on the other where it can go no further.
  useEffect(() => {
    const [tier, step] = focus.current?.split(' ') ?? [];
    const button = document.getElementById(`${step}-${tier}`) as HTMLButtonElement | null;
    (button?.disabled ? document.getElementById(`${step === 'up' ? 'down' : 'up'}-${tier}`) : button)?.focus();
    focus.current = null;
  }, [tiers]);
  const move = (at: number, step: -1 | 1): void => {
    focus.current = `${tiers[at]} ${step === -1 ? 'up' : 'down'}`;
    setTold(words.moved(capital(nameOf(tiers[at]!)), at + step + 1));
    onTiers(moved(tiers, at, step));
  };
  return (
    <fieldset>
      <legend>{words.order}</legend>
      <ol className="tiers">
        {tiers.map((tier, at) => (
          <li key={tier}>
            <div className="row spread">
              <span>{capital(nameOf(tier))}{at === 0 && <span className="muted"> – {words.law}</span>}{tier === 'scarcity' && <span className="muted"> – {words.lastOne}</span>}</span>
              {at > 0 && at < tiers.length - 1 && (
                <span className="row">
                  <Button id={`up-${tier}`} size="compact-sm" variant="default" disabled={!mayMove(tiers, at, -1)} aria-label={words.up(nameOf(tier))} onClick={() => move(at, -1)}>↑</Button>
                  <Button id={`down-${tier}`} size="compact-sm" variant="default" disabled={!mayMove(tiers, at, 1)} aria-label={words.down(nameOf(tier))} onClick={() => move(at, 1)}>↓</Button>
                  {(EXTRA_TIERS as readonly string[]).includes(tier) && <Button size="compact-sm" variant="subtle" aria-label={words.remove(nameOf(tier))} onClick={() => onTiers(tiers.filter((one) => one !== tier))}>×</Button>}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="muted">{told}</p>
      {left.length > 0 && (
        <NativeSelect label={words.add} value="" onChange={({ currentTarget: { value } }) => { if (value) onTiers([...tiers.slice(0, -1), value as PolicyTier, ...tiers.slice(-1)]); }}
          data={[{ value: '', label: '–' }, ...left.map((tier) => ({ value: tier, label: nameOf(tier) }))]} />
      )}
    </fieldset>
  );
}
