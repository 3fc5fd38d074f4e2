import type { ReactElement } from 'react';
import type { ChoicesToValidateQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { monthText } from '../../ui/figures.js';

/** Choices that asked for a reason, counted by month, kind and reason. */
export function ChoiceCounts({ caption, empty, counts }: { readonly caption: string; readonly empty: string; readonly counts: ChoicesToValidateQuery['recordedChoices'] }): ReactElement {
  const { oversight: { choices: words } } = useTexts();
  const language = useLanguage();
  return (
    <DataTable caption={caption} empty={empty}
      columns={[{ title: words.month }, { title: words.kind }, { title: words.reason }, { title: words.choices, isNumber: true }, { title: words.requests, isNumber: true }, { title: words.atNight, isNumber: true }, { title: words.toValidate, isNumber: true }]}
      rows={counts.map((one) => ({ key: `${one.month} ${one.kind} ${one.reason}`, cells: [
        monthText(one.month, language), language === 'fr' ? one.kindLabel : one.kindLabelEn, language === 'fr' ? one.label : one.labelEn, one.choices, one.requests, one.atNight, one.toValidate,
      ] }))} />
  );
}
