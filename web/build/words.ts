import { compileStrings } from '@internationalized/string-compiler';
import { type Plugin } from 'vite';

/** Texts of one feature in one language: `src/words/<language>/<feature>.json`, messages of ICU by their keys. */
const TEXTS = /\/src\/words\/[a-z]+\/[\w-]+\.json$/;

/** Compiles the texts to functions when the console is built, so that the browser needs no parser of messages. */
export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    transform: {
      filter: { id: TEXTS },
      handler: (code) => ({
        code: compileStrings(JSON.parse(code) as Record<string, string>, { format: 'esm' }),
        map: null,
        moduleType: 'js',
      }),
    },
  };
}
