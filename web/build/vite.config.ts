import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { packed } from './packed.ts';
import { words } from './words.ts';

const locales = createRequire(import.meta.url)('@react-aria/optimize-locales-plugin') as {
  vite: (options: { readonly locales: readonly string[] }) => Plugin;
};

const config = defineConfig({
  base: '/console/',
  plugins: [
    words(),
    // React Aria knows 34 languages; the console speaks two.
    { ...locales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    react(),
    packed(),
  ],
  // The service puts a fresh nonce in this place for each answer.
  html: { cspNonce: '%NONCE%' },
  build: {
    target: 'es2022',
    // A file in a `data:` address would need a hole in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Which files a view loads: the budget of bytes is counted from it.
    manifest: 'manifest.json',
    rolldownOptions: {
      output: {
        // Few files: each costs its headers and a turn of the connection, and small ones are packed worse.
        codeSplitting: {
          groups: [
            // All routes are in the entry anyway; a file for each would hold its own list of what the views load. What nearly
            // every view shows is small and stands with them.
            {
              name: 'routes',
              test: /src[\\/](.*route\.ts|ui[\\/](parts|states|save)[\\/].*|app[\\/](answer|pages)\.tsx?)$/,
            },
            { name: 'choices', test: /src[\\/]ui[\\/]controls[\\/](Choice|Checkbox|Search|TextField)/ },
            { name: 'overlays', test: /src[\\/]ui[\\/]controls[\\/](Dialog|SwitchMenu|Menu)/ },
            { name: 'grid', test: /src[\\/]ui[\\/]grid/ },
            { name: 'fields', test: /src[\\/](ui[\\/]controls[\\/](Select|Picker)|app[\\/]find\.ts)/ },
          ],
        },
      },
    },
  },
});

export { config as default };
