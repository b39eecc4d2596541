import { lexicographicSortSchema, printSchema } from 'graphql';
import { type Generator } from './generator.js';

/** `schema/schema.graphql`, emitted from the code: the contract that reviewers read and clients generate types from. */
export const sdlGenerator: Generator = {
  name: 'schema',
  outputs: async () => {
    // Imported only now: features import the queries, which the generator before this one has just written.
    const { RESOLVERS } = await import('../../src/compose.js');
    const { createSchema } = await import('../../src/platform/graphql/schema.js');
    const sdl = printSchema(lexicographicSortSchema(createSchema(RESOLVERS)));
    return new Map([['schema/schema.graphql', `# Emitted by \`npm run generate\`; do not edit.\n\n${sdl}\n`]]);
  },
};
