import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';
import { CommuneField } from './commune-field.js';
import type { RequestDraft } from './request-draft.js';

interface Props { readonly draft: RequestDraft; readonly errorOf: (field: string) => string | undefined; readonly onChange: (more: Partial<RequestDraft>) => void }

/** A new zone is not smaller than a town. */
const ZONE_KM = 20;

/** Who must not live under one roof, and where nobody may be placed. */
export function LimitsFields({ draft, errorOf, onChange }: Props): ReactElement {
  const { limits } = useTexts();
  const keys = draft.people.map(({ key }) => key);
  const pairs = keys.flatMap((one, index) => keys.slice(index + 1).map((other) => ({ one, other })));
  const free = pairs.filter((pair) => !draft.apart.some(({ one, other }) => one === pair.one && other === pair.other));
  const setZone = (index: number, zone: Partial<RequestDraft['zones'][number]>): void => onChange({ zones: draft.zones.map((before, at) => (at === index ? { ...before, ...zone } : before)) });
  return (
    <>
      {pairs.length > 0 && (
        <div className="row">
          {free.length > 0 && (
            <NativeSelect label={limits.apart} value="" data={[{ value: '', label: limits.choose }, ...free.map(({ one, other }, index) => ({ value: String(index), label: limits.pair(one, other) }))]}
              onChange={({ currentTarget }) => { const pair = free[Number(currentTarget.value)]; if (currentTarget.value && pair) onChange({ apart: [...draft.apart, pair] }); }} />
          )}
          {free.length === 0 && <span>{limits.apart} :</span>}
          {draft.apart.map(({ one, other }) => (
            <Button key={`${one}-${other}`} variant="default" size="compact-sm" aria-label={limits.removePair(one, other)} onClick={() => onChange({ apart: draft.apart.filter((pair) => pair.one !== one || pair.other !== other) })}>{limits.pair(one, other)} ✕</Button>
          ))}
        </div>
      )}
      {draft.zones.map((zone, index) => (
        <div className="grid" key={index} role="group" aria-label={limits.zone(index + 1)}>
          <CommuneField name={`zones.${index}.around`} label={limits.around} value={zone.around} error={errorOf(`zones.${index}.around`) ?? null} onChange={(around) => setZone(index, { around })} />
          <NumberInput name={`zones.${index}.km`} label={limits.km} value={zone.km} min={1} max={500} allowDecimal={false} hideControls onChange={(km) => setZone(index, { km: typeof km === 'number' ? km : '' })} error={errorOf(`zones.${index}.km`)} />
          <Button variant="subtle" color="red" size="compact-sm" style={{ alignSelf: 'end', justifySelf: 'start' }} onClick={() => onChange({ zones: draft.zones.filter((_, at) => at !== index) })} aria-label={limits.removeZone(index + 1)}>✕</Button>
        </div>
      ))}
      {draft.zones.length < 10 && <Button variant="default" size="compact-sm" style={{ justifySelf: 'start' }} onClick={() => onChange({ zones: [...draft.zones, { around: null, km: ZONE_KM }] })}>{limits.addZone}</Button>}
    </>
  );
}
