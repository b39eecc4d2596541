import { SETTINGS } from '../../src/config.js';
import { FAILURES } from '../../src/platform/errors.js';
import { type Generator } from './generator.js';

/** `docs/errors.md` from the catalogue of failures, `.env.example` from the settings: one source a fact. */
export const documentGenerators: readonly Generator[] = [
  { name: 'errors', outputs: () => Promise.resolve(new Map([['docs/errors.md', errorsPage()]])) },
  { name: 'environment', outputs: () => Promise.resolve(new Map([['.env.example', environmentPage()]])) },
];

function errorsPage(): string {
  const rows = Object.entries(FAILURES).map(
    ([code, { status, meaning, mend }]) => `| \`${code}\` | ${status} | ${meaning} | ${mend} |`,
  );
  return `<!-- Generated from src/platform/errors.ts by \`npm run generate\`; do not edit. -->
# Failures

Mutations return expected failures as data: a member of the payload union that implements \`UserError { code message path }\`.
Everything else comes in \`errors[].extensions.code\`. What is not listed here is \`INTERNAL\`: masked, and logged under the
\`correlationId\` that the answer carries.

| code | HTTP | meaning | what to do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function environmentPage(): string {
  const defaults = SETTINGS.parse({}) as Record<string, unknown>;
  const entries = Object.entries(SETTINGS.shape).map(([key, schema]) => {
    const value = defaults[key];
    const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return `# ${(schema as { description?: string }).description ?? ''}\n# ${key}=${shown}`;
  });
  return `# Generated from src/config.ts by \`npm run generate\`; do not edit. Copy to .env or set in the environment; all have
# these defaults.

${entries.join('\n\n')}
`;
}
