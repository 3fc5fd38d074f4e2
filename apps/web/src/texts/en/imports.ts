import type { imports as French } from '../fr/imports.js';

export const imports: typeof French = {
  imports: {
    title: 'Imports', list: 'The Département’s own list', intro: 'Units and foster homes, as CSV or XLSX, 10 MB at most. Nothing is written before you have seen what changes.', file: 'File', choose: 'Choose a file…',
    preview: 'See what changes', reading: 'Reading the file…', writing: 'Importing: all of it, or nothing…', confirm: (count) => `Import ${count} change${count > 1 ? 's' : ''}`, nothing: 'Nothing changes: the list is in the directory already.', other: 'Another file',
    counts: (read, created, updated, unchanged) => `${read} lines read: ${created} to create, ${updated} to change, ${unchanged} unchanged.`,
    done: (created, updated) => `Imported: ${created} hosts created, ${updated} changed.`, problems: (count) => `Lines passed over (${count})`, problemsHint: 'They will not be imported; the others will. Mend them and import the same file again.',
    foundDefects: (count) => `Imported with a defect (${count})`, defectsHint: 'Reality is not refused: they come in, and a decision is awaited.', changes: (count) => `What changes (${count})`, line: 'Line', column: 'Column', what: 'Reason', who: 'Host',
    created: 'new', updated: 'changed', change: 'Change', fields: 'Fields', empty: '(empty)', firstOnly: 'The first 500 are shown.',
    defects: 'Defects to decide', noDefects: 'No defect awaits a decision.', decidedToo: 'Show decisions taken too', decide: 'The decision is taken', decided: (day) => `decided on ${day}`, found: (day) => `seen on ${day}`,
  },
};
