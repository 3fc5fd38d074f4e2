import { createHash } from 'node:crypto';
import { type Cell, cellText, type Column, type Table } from './table.js';

const STYLE = 'body{font:1em/1.4 sans-serif;max-width:60em;margin:1em auto;padding:0 1em;color:#161616;background:#fff}table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}'
  + 'th,td{border:1px solid #929292;padding:.25em .5em;text-align:left;vertical-align:top}td.number{text-align:right}td.number,td.day{white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}'
  + '@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none;font-size:10pt}table{font-size:8pt;line-height:1.25}th,td{padding:.15em .4em}h2,p{break-after:avoid}}';

/** No script, no image, nothing kept: a page of figures is for whoever asked. The style is allowed by its digest. */
export const PRINT_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** Tables as one page that prints well: plain HTML, the head of a table again on each sheet. */
export function printTables(title: string, tables: readonly Table[]): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} – UGO</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${tables.map(section).join('\n')}
</main></body></html>
`;
}

function section(table: Table): string {
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.type !== 'id');
  const cell = (column: Column, value: Cell): string => {
    const text = escaped(String(cellText(column, value) ?? '–'));
    switch (column.type) {
      case 'number': return `<td class="number">${text.replace('.', ',')}</td>`;
      case 'day': return `<td class="day">${text}</td>`;
      default: return `<td>${text}</td>`;
    }
  };
  const row = (cells: Table['rows'][number]): string => `<tr>${shown.map(({ column, index }) => cell(column, cells[index] ?? null)).join('')}</tr>`;
  const lines = table.rows.length > 0 ? table.rows.map(row).join('\n') : `<tr><td colspan="${shown.length}">Aucune ligne.</td></tr>`;
  return `<section><h2>${escaped(table.title.fr)}</h2>
<p>${escaped(table.rule.fr)}</p>
<table><thead><tr>${shown.map(({ column }) => `<th scope="col">${escaped(column.label.fr)}</th>`).join('')}</tr></thead><tbody>
${lines}
</tbody></table><p>Lu le ${escaped(table.asOf)}.</p></section>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter]!);
