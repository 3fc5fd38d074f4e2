export { Anomaly, type AnomalyRow } from './anomaly.schema.js';
export * from './oversight.module.js';
export { type ExportedFile, ExportTable, type Filters, type TableSource } from './export-table.use-case.js';
export * from './tables/table.js';
export { csvOf, EXPORT_FORMATS, type ExportFormat, xlsxOf } from './tables/write-table.js';
export { PRINT_HEADERS, printTables } from './tables/print-tables.js';
export { WorkingLists } from './working-lists.use-case.js';
