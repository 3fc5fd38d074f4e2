import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { budget } from '../../tools/web/budget.mjs';
import { slimDocuments } from '../../tools/web/slim-documents.mjs';

/** The API in development; in production it serves what is built here. */
const API = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [slimDocuments(), react(), budget()],
  resolve: { conditions: ['@ugo/source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/graphql': { target: API, ws: true }, '/imports/hosts': { target: API }, '/exports': { target: API } } },
});
