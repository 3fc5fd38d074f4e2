import { Button, NumberInput, TextInput } from '@mantine/core';
import { checkPolicy, MOST_PLANS } from '@ugo/domain/matching/policy';
import { type ReactElement, useState } from 'react';
import { type PolicyTextFragment, PreviewPolicyDocument, SignPolicyDocument } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useAsk } from '../../ui/use-ask.js';
import { useChange } from '../../ui/use-change.js';
import { draftOf, inputOf, type PolicyDraft, policyOf } from './policy-draft.js';
import { type Preview, PolicyPreview } from './policy-preview.js';
import { useBandTexts } from './policy-text.js';
import { TierOrder } from './tier-order.js';

interface Props {
  readonly departement: string;
  readonly running: PolicyTextFragment;
  readonly onSigned: (version: number) => void;
  readonly onStop: () => void;
}

/** Another order: written, checked as one writes, tried on last month's searches, then signed. */
export function PolicyEditor({ departement, running, onSigned, onStop }: Props): ReactElement {
  const { policy: { rules: words } } = useTexts();
  const language = useLanguage();
  const bandTexts = useBandTexts();
  const [draft, setDraft] = useState(() => draftOf(running));
  const [from, setFrom] = useState('');
  const [isConfirming, setConfirming] = useState(false);
  const preview = useAsk(PreviewPolicyDocument);
  const signing = useChange(SignPolicyDocument);
  const input = inputOf(draft);
  const problems = checkPolicy(policyOf(draft));
  const isUnchanged = JSON.stringify(input) === JSON.stringify(inputOf(draftOf(running)));
  const bands = bandTexts(input);
  const change = (part: Partial<PolicyDraft>): void => { setDraft({ ...draft, ...part }); setConfirming(false); preview.clear(); };
  const wrong = (field: string): string | undefined => problems.filter((one) => one.field === field || one.field.startsWith(`${field}.`)).map(({ message }) => said(language, message)).join(' ') || undefined;
  const sign = async (): Promise<void> => {
    const signed = await signing.send({ departement, policy: input, ...(from ? { from } : {}) });
    if (signed) onSigned((signed as PolicyTextFragment).version);
  };
  return (
    <section aria-label={words.edit} className="editor">
      <TierOrder tiers={draft.tiers} onTiers={(tiers) => change({ tiers })} />
      <fieldset>
        <legend>{words.bands}</legend>
        <p className="muted">{words.bandsHint}</p>
        <div className="grid broad">
          <TextInput label={words.travel} value={draft.travel} onChange={({ currentTarget }) => change({ travel: currentTarget.value })} error={wrong('travelBandsMetres')} description={bands.travel} inputWrapperOrder={['label', 'input', 'description', 'error']} />
          <TextInput label={words.sites} value={draft.sites} onChange={({ currentTarget }) => change({ sites: currentTarget.value })} error={wrong('siteBandsMetres')} description={bands.sites} inputWrapperOrder={['label', 'input', 'description', 'error']} />
          <TextInput label={words.freshness} value={draft.freshness} onChange={({ currentTarget }) => change({ freshness: currentTarget.value })} error={wrong('freshnessBandsHours')} description={bands.freshness} inputWrapperOrder={['label', 'input', 'description', 'error']} />
          <NumberInput label={words.plans} value={draft.plans} min={1} max={MOST_PLANS} allowDecimal={false} onChange={(value) => change({ plans: Number(value) })} error={wrong('plans')} />
        </div>
      </fieldset>
      {wrong('tiers') && <p role="alert" className="over">{wrong('tiers')}</p>}
      {isUnchanged && <p className="muted">{words.unchanged}</p>}
      <div className="row">
        <Button disabled={problems.length > 0 || isUnchanged} loading={preview.isAsking} onClick={() => void preview.ask({ input: { departement, policy: input } })}>{words.preview}</Button>
        <Button variant="subtle" onClick={onStop}>{words.stop}</Button>
        <span role="status" className="muted">{preview.isAsking && words.previewing}</span>
      </div>
      <RefusalAlert refusal={preview.refusal} />
      {preview.answer && (
        <>
          <PolicyPreview preview={preview.answer as Preview} />
          <div className="filters">
            <TextInput type="date" label={words.from} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
            {isConfirming ? <Button color="red" loading={signing.isSending} onClick={() => void sign()}>{words.confirm}</Button> : <Button variant="default" onClick={() => setConfirming(true)}>{words.sign}</Button>}
          </div>
        </>
      )}
      <RefusalAlert refusal={signing.refusal} />
    </section>
  );
}
