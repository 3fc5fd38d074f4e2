import { PasswordInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';

/** As the server asks (ADR 4): length before classes of characters. */
const SHORTEST_PASSWORD = 12;

export function NewPassword({ label }: { readonly label: string }): ReactElement {
  const { recovery, show } = useTexts();
  return (
    <PasswordInput name="newPassword" label={label} description={recovery.hint(SHORTEST_PASSWORD)} autoComplete="new-password" minLength={SHORTEST_PASSWORD} maxLength={200} required withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': show }} />
  );
}
