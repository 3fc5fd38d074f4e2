import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTexts } from '../texts/language.js';
import { download } from './download.js';
import { useToken } from './session-context.js';

/** Takes a table away as a file; the server checks the right and writes it in the audit. */
export function ExportButtons({ table, filters }: { readonly table: string; readonly filters: Readonly<Record<string, string>> }): ReactElement {
  const texts = useTexts();
  const { oversight: { lists: words } } = texts;
  const token = useToken();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const take = async (format: string): Promise<void> => {
    setBusy(true);
    const file = await download(`/exports/${table}.${format}?${new URLSearchParams(filters)}`, token);
    setTold(file === 'refused' ? texts.failures.forbidden : file === 'missing' ? words.exportFailed : words.exported(file.name));
    setBusy(false);
  };
  return (
    <span className="row no-print">
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void take('csv')}>{words.csv}</Button>
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void take('xlsx')}>{words.xlsx}</Button>
      <span role="status" className="muted">{told}</span>
    </span>
  );
}
