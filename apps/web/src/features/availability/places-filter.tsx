import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { PlacesCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';

const STATES = ['all', 'free', 'doubtful', 'closed', 'toConfirm'] as const;
type State = (typeof STATES)[number];

/** Which of many hosts are shown. */
export interface Filter {
  readonly name: string;
  readonly state: State;
}

export const NO_FILTER: Filter = { name: '', state: 'all' };

/** Nobody confirmed for so long: what is announced may be stale. */
const STALE_MS = 7 * 86_400_000;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const IS: Readonly<Record<State, (host: PlacesCardFragment) => boolean>> = {
  all: () => true,
  free: ({ freeTonight }) => freeTonight > 0,
  doubtful: ({ questionedAt, freshness: { confirmedAt } }) => questionedAt !== null || confirmedAt === null || Date.now() - Date.parse(confirmedAt) > STALE_MS,
  closed: ({ closures }) => closures.length > 0,
  toConfirm: ({ serviceConfirmed, published }) => !serviceConfirmed && published.length > 0,
};

export const shows = ({ name, state }: Filter, host: PlacesCardFragment): boolean => IS[state](host) && plain(host.name).includes(plain(name.trim()));

/** A name and a state: enough to find one home among hundreds. */
export function PlacesFilter({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }): ReactElement {
  const { filters } = useTexts().places;
  return (
    <div className="grid" role="search" style={{ marginBottom: '.75rem' }}>
      <TextInput type="search" label={filters.name} value={filter.name} onChange={({ currentTarget }) => onChange({ ...filter, name: currentTarget.value })} />
      <NativeSelect label={filters.state} value={filter.state} data={STATES.map((value) => ({ value, label: filters.states[value] }))}
        onChange={({ currentTarget }) => onChange({ ...filter, state: currentTarget.value as State })} />
    </div>
  );
}
