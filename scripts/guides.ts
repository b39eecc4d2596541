/**
 * Asks a running server of the demo shop what the guides ask, and writes its answers into them, numbers cut to three digits.
 *
 *   node --import tsx scripts/guides.ts http://127.0.0.1:4000
 */
import { writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { blocksOf, GUIDES, tokenRequest, withAnswers, type GuideBlock } from './guides/blocks.js';

const [server = 'http://127.0.0.1:4000'] = process.argv.slice(2);

async function sent<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(`${server}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server, ...headers },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}

/** Counts and prices stay as they are. */
const shortened = (name: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) && name !== 'amount' ? Number(value.toPrecision(3)) : value;

async function answerTo({ as, query, guide }: GuideBlock): Promise<string> {
  const token = as && (await sent<{ token: string }>(tokenRequest(as).path, tokenRequest(as).body)).token;
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const { data, errors } = await sent<{ data?: object; errors?: unknown[] }>('/graphql', { query }, headers);
  if (errors || !data) throw new Error(`${guide}: ${JSON.stringify(errors)}\n${query}`);
  return (await prettier.format(JSON.stringify(data, shortened), { parser: 'json', printWidth: 120 })).trimEnd();
}

for (const guide of GUIDES) {
  const answers: string[] = [];
  for (const block of blocksOf(guide)) answers.push(await answerTo(block));
  writeFileSync(new URL(`../docs/guides/${guide}.md`, import.meta.url), withAnswers(guide, answers));
  console.log(`${guide}: ${answers.length} answers`);
}
