import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The example page of the client, with the React of the console; `--outDir` says where it is put. */
const config = defineConfig({
  root: here('../../client/example'),
  resolve: {
    alias: { react: here('../node_modules/react'), 'react-dom': here('../node_modules/react-dom') },
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, emptyOutDir: true },
});

export { config as default };
