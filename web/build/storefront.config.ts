import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './packed.ts';
import { words } from './words.ts';

/** The demo shop page: a build of its own, so that it carries nothing of the console but words, looks and settings. */
const config = defineConfig({
  root: fileURLToPath(new URL('../storefront', import.meta.url)),
  base: '/storefront/',
  plugins: [words(), react(), packed()],
  html: { cspNonce: '%NONCE%' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: 'manifest.json',
  },
});

export { config as default };
