import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import type { WarningFragment } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';

export type Warnings = readonly WarningFragment[];

/** Saved, and what someone should look at. */
export function SavedWarnings({ warnings }: { readonly warnings: Warnings | null }): ReactElement | null {
  const { directory: words } = useTexts();
  const language = useLanguage();
  if (!warnings) return null;
  if (warnings.length === 0) return <Alert color="teal" role="status">{words.saved}</Alert>;
  return <Alert color="yellow" role="status" title={words.savedBut}><ul>{warnings.map((warning, index) => <li key={index}>{told(language, warning)}</li>)}</ul></Alert>;
}
