import { describe, expect, it } from '@jest/globals';
import { PRINT_HEADERS, printTables } from './print-tables.js';
import { column, type Table } from './table.js';

const table: Table = {
  key: 'x', title: { fr: 'Entrées', en: 'Entries' }, rule: { fr: 'Règle', en: 'Rule' }, asOf: '2026-11-20T21:30:00.000Z', withoutSecret: true,
  columns: [column('id', 'id', 'identifiant', 'id'), column('name', 'text', 'nom', 'name'), column('places', 'number', 'places', 'places')], rows: [['hidden', '<script>alert(1)</script>', null]],
};

describe('tables as a page', () => {
  it('are plain HTML with nothing that runs, no id, and a dash for what is unknown', () => {
    const html = printTables('L’Étape & co', [table, { ...table, rows: [] }]);
    expect(html).toContain('<h1>L’Étape &amp; co</h1>');
    expect(html).toContain('<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td class="number">–</td>');
    expect(html).toContain('Aucune ligne.');
    expect(html).not.toMatch(/hidden|<script/);
    expect(PRINT_HEADERS['content-security-policy']).toContain(`default-src 'none'`);
  });
});
