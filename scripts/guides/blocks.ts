/** The questions of guides and their answers, as they stand in docs/guides. */
import { readFileSync } from 'node:fs';

/** A query that a guide asks, and the answer below it. */
export interface GuideBlock {
  readonly guide: string;
  /** Its place in the guide, from 1. */
  readonly number: number;
  /** A role of development, or `customer u0002`; null for nobody's token. */
  readonly as: string | null;
  readonly query: string;
  /** The text of the answer, JSON. */
  readonly answer: string;
}

/** Guides whose answers are kept fresh by `scripts/guides.ts` and tested. */
export const GUIDES = [
  'front-end',
  'marketer',
  'analyst',
  'customers',
  'risk',
  'campaigns',
  'communities',
  'market',
] as const;

const BLOCK = /(<!-- asks as (.+?) -->\n+```graphql\n([\s\S]+?)```\n+```json\n)([\s\S]*?)```/g;

const fileOf = (guide: string): URL => new URL(`../../docs/guides/${guide}.md`, import.meta.url);

/** The blocks of a guide, in its order. */
export function blocksOf(guide: string): GuideBlock[] {
  return [...readFileSync(fileOf(guide), 'utf8').matchAll(BLOCK)].map(([, , as, query, answer], n) => ({
    guide,
    number: n + 1,
    as: as === 'nobody' ? null : as,
    query,
    answer,
  }));
}

/** The text of a guide with other answers, in the order of its blocks. */
export function withAnswers(guide: string, answers: readonly string[]): string {
  let n = 0;
  return readFileSync(fileOf(guide), 'utf8').replaceAll(BLOCK, (_, head: string) => `${head}${answers[n++]}\n\`\`\``);
}

/** Where a token of development for a block is asked for, and with what. */
export function tokenRequest(as: string): { readonly path: string; readonly body: object } {
  const [role, userId] = as.split(' ');
  return userId
    ? { path: '/storefront/development/token', body: { userId } }
    : { path: '/console/development/token', body: { role: role.toUpperCase() } };
}
