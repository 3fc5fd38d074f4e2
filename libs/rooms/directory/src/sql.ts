const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether the text is shaped like an id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** Ids as one array parameter (`any(?::uuid[])`): the statement is the same for one and for a thousand. What is no id is left out. */
export function idArray(ids: Iterable<string>): string {
  return `{${[...ids].filter(isId).join(',')}}`;
}

/** Texts as one array parameter (`any(?::text[])`). */
export function textArray(texts: Iterable<string>): string {
  return `{${[...texts].map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

/** Rows as one parameter for `jsonb_to_recordset(?::jsonb)`. */
export function rowsJson(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

/** Rows by the value of one of their columns. */
export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** So many rows go into one statement. */
const BATCH = 500;

/** The items in pieces that one statement takes. */
export function* inBatches<Item>(items: readonly Item[], size = BATCH): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
