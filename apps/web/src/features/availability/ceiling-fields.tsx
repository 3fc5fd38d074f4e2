import type { ReactElement } from 'react';
import type { PlacesCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { CountField } from '../../ui/fields.js';
import { type Ceilings, ceilingsBefore } from './published-terms.js';

interface Props { readonly host: PlacesCardFragment; readonly ceilings: Ceilings; readonly onChange: (ceilings: Ceilings) => void }

/** Girls and boys at most, where the host had said so: with other numbers, they may be others too. */
export function CeilingFields({ host, ceilings, onChange }: Props): ReactElement | null {
  const { places: words } = useTexts();
  const before = ceilingsBefore(host);
  if (before.female === '' && before.male === '') return null;
  return (
    <>
      <CountField name="female" label={words.girlsAtMost} description={words.noLimitIfEmpty} value={ceilings.female} onChange={(female) => onChange({ ...ceilings, female })} />
      <CountField name="male" label={words.boysAtMost} description={words.noLimitIfEmpty} value={ceilings.male} onChange={(male) => onChange({ ...ceilings, male })} />
    </>
  );
}
