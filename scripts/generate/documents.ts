import { readdirSync } from 'node:fs';
import { SETTINGS } from '../../src/config.js';
import { FAILURES } from '../../src/platform/errors.js';
import { type FailureKind } from '../../src/platform/failure-kind.js';
import { type Generator } from './generator.js';

/** `docs/errors.md` from the kinds of failure, `.env.example` from the settings: one source a fact. */
export function documentGenerators(root: string): readonly Generator[] {
  return [
    { name: 'errors', outputs: async () => new Map([['docs/errors.md', errorsPage(await failureKinds(root))]]) },
    { name: 'environment', outputs: () => Promise.resolve(new Map([['.env.example', environmentPage()]])) },
  ];
}

/** The general kinds, then those of each `failures.ts` in the order of its path. @throws Error for a code that two have */
async function failureKinds(root: string): Promise<FailureKind[]> {
  const kinds: FailureKind[] = Object.values(FAILURES);
  const files = ['src/platform', 'src/features'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|\/)failures\.ts$/.test(path))
      .sort()
      .map((path) => `../../${folder}/${path.replace(/\.ts$/, '.js')}`),
  );
  for (const file of files) {
    const exported = (await import(file)) as Record<string, Record<string, FailureKind>>;
    kinds.push(...Object.values(exported).flatMap((some) => Object.values(some)));
  }
  const codes = kinds.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) throw new Error(`two kinds of failure have the code ${twice}`);
  return kinds;
}

function errorsPage(kinds: readonly FailureKind[]): string {
  const yes = (value: boolean): string => (value ? 'yes' : '');
  const rows = kinds.map(
    ({ code, status, expected, retry, meaning, mend }) =>
      `| \`${code}\` | ${status} | ${yes(expected)} | ${yes(retry)} | ${meaning} | ${mend} |`,
  );
  return `<!-- Generated from src/platform/errors.ts and each failures.ts by \`npm run generate\`; do not edit. -->
# Failures

A mutation returns an expected failure as data: a member of its payload union that implements \`UserError { code message path }\`.
Its payload union names the failures that it can return; \`path\` is the argument at fault. Everything else comes in
\`errors[].extensions.code\`, with the argument at fault in \`extensions.argument\` and the place in the answer in \`path\`. A document
that GraphQL refuses has the code \`GRAPHQL_PARSE_FAILED\` or \`GRAPHQL_VALIDATION_FAILED\`, and a body that is no GraphQL request
\`BAD_REQUEST\`: all three are HTTP 400. What is neither is \`INTERNAL\`: masked, and logged under the \`correlationId\` that the answer
carries.

The column HTTP is the status of an answer that fails as a whole: a request that is refused before anything is resolved, or one of
which every field fails for a reason on our side (5xx). Where a field is refused (a missing token, a role that may not, an id that is
not there), the answer is 200: that field is null, the others have their data, and \`errors\` says why.

A job that ends with a failure is tried again where the column "retry" says yes, up to its number of attempts.

| code | HTTP | expected | retry | meaning | what to do |
| --- | --- | --- | --- | --- | --- |
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
