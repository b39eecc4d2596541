import { readFileSync } from 'node:fs';
import { withGuide } from '../../neo4j/server.js';
import { guideAt } from '../platform/http/guides.js';
import { type Composed } from './compose.js';
import { developmentIdentities } from './development-identities.js';
import { tokensOf } from './keys.js';

/** The operation that the README shows with its answer. */
const FIRST_OPERATION = new URL('../../schema/operations/recommendations/recommendations.graphql', import.meta.url);
/** People looked at to find one whose friends are a reason. */
const LOOKED_AT = 60;

interface Answer {
  readonly node: {
    readonly score: number;
    readonly product: { readonly title: string };
    readonly because: { readonly kind: string; readonly text: string };
  };
}

/** Where everything is, how to get in, and one recommendation with its reason, asked for like a front end does. */
export async function welcome({ config, browser, grapevine }: Composed, url: string, seconds: number): Promise<void> {
  const people = await grapevine.people.list({}, '', LOOKED_AT);
  console.log(`Grapevine is ready after ${seconds.toFixed(1)} s`);
  if (config.doors.storefront) console.log(`  Demo shop page        ${url}/`);
  if (config.doors.console) console.log(`  Console               ${url}/console`);
  console.log(`  ${config.doors.explorer ? 'GraphQL and explorer ' : 'GraphQL              '} ${url}/graphql`);
  if (browser) {
    const address = withGuide(browser.url, guideAt(url));
    console.log(`  Neo4j Browser         ${address}  user ${browser.user}, password ${browser.password}`);
    console.log('                        (this login may also write: the Community edition of Neo4j has no roles)');
  }
  console.log(`  Health and metrics    ${url}/readyz  ${url}/metrics`);
  if (config.production || config.JWKS_URL) return;
  const tokens = tokensOf(config);
  const identities = developmentIdentities(people[0] ?? 'nobody');
  console.log('  Development tokens, good for a week (send as `Authorization: Bearer <token>`):');
  for (const identity of identities) {
    const who = identity.roles[0] === 'CUSTOMER' ? `customer ${identity.subject}` : identity.subject;
    console.log(`    ${who.padEnd(18)} ${await tokens.issueDevelopment(identity)}`);
  }
  await showOne(url, await tokens.issueDevelopment(identities[1]), people).catch((error: unknown) => {
    console.log(`  No recommendation to show: ${(error as Error).message}`);
  });
}

async function showOne(url: string, token: string, people: readonly string[]): Promise<void> {
  let shown: { person: string; answers: readonly Answer[] } | undefined;
  for (const person of people) {
    const answers = await recommendations(url, token, person);
    if (!shown || answers[0]?.node.because.kind === 'FRIENDS') shown = { person, answers };
    if (answers[0]?.node.because.kind === 'FRIENDS') break;
  }
  const first = shown?.answers[0]?.node;
  if (!shown || !first) throw new Error('the shop is empty; load one with `grapevine ingest`');
  console.log(`  For ${shown.person}: ${first.product.title} (score ${first.score.toFixed(3)})`);
  console.log(`    ${first.because.text}`);
  const query = queryFor(shown.person);
  console.log('  To ask that yourself: this in the explorer,');
  console.log(`    ${query}`);
  console.log('  with this under Headers,');
  console.log(`    ${JSON.stringify({ authorization: `Bearer ${token}` })}`);
  console.log('  or this in a shell:');
  const body = JSON.stringify({ query }).replaceAll("'", `'\\''`);
  console.log(
    `    curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`,
  );
}

/** The query of a person's list, short enough to be typed. */
function queryFor(userId: string): string {
  return `{ recommendations(userId: ${JSON.stringify(userId)}, first: 3) { edges { node { product { title } score because { text } } } } }`;
}

async function recommendations(url: string, token: string, userId: string): Promise<readonly Answer[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: readFileSync(FIRST_OPERATION, 'utf8'), variables: { userId, first: 3 } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { recommendations: { edges: Answer[] } };
    errors?: { message: string }[];
  };
  if (!data || errors) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no answer');
  return data.recommendations.edges;
}
