import type { report as French } from '../fr/report.js';

export const report: typeof French = {
  report: {
    title: 'Report an error in this record', kind: 'What is wrong', text: 'What would be right', hint: 'Optional. Never anything about a child: the host reads these words, without knowing whose they are.', send: 'Report', sent: 'Reported. Whoever keeps the directory will check.',
  },
};
