import { fieldOfHeader, HOST_COLUMNS, HOST_HEADER, type HostField } from './hosts-columns.js';
import { readTable, type TableColumns, type TableRow } from './table.js';
import type { ByteSource } from './text-lines.js';

/** A row's filled cells by field. */
export type HostCells = TableRow<HostField>;

const COLUMNS: TableColumns<HostField> = { header: HOST_HEADER, essential: ['type'], fieldOf: fieldOfHeader, nameOf: (field) => HOST_COLUMNS[field].header };

/** Rows of a Département's list. */
export const readHostCells = (source: ByteSource): AsyncGenerator<HostCells> => readTable(source, COLUMNS);
