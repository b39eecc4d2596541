/** What the guides for front ends, marketers and analysts ask is answered, in the form that they show. */
import { blocksOf, GUIDES, tokenRequest } from '../../scripts/guides/blocks.js';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser } from '../support/browser.js';

/** Ids of the demo shop in the small one, which has 60 people and as many products. */
const inSmallShop = (text: string): string => text.replaceAll(/\b(u|p)0+(\d\d)\b/g, '$1$2');

/** Names and types, and that a list is not empty; values differ from shop to shop. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [formOf(value[0])] : [];
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, formOf(inner)]));
}

describeInBrowser('the guides', ({ server }) => {
  const blocks = GUIDES.flatMap(blocksOf);

  it('ask several questions each, and an answer stands below each', () => {
    for (const guide of GUIDES) expect(blocksOf(guide).length).toBeGreaterThan(1);
    expect(blocks.every(({ answer }) => answer.trim() !== '')).toBe(true);
  });

  it.each(blocks)('$guide, question $number, as $as', async ({ as, query, answer }) => {
    let headers: Record<string, string> = {};
    if (as) {
      const { path, body } = tokenRequest(inSmallShop(as));
      const given = await fetch(`${server().url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server().url },
        body: JSON.stringify(body),
      });
      headers = bearer(((await given.json()) as { token: string }).token);
    }
    const { data, errors } = await ask<object>(server().url, inSmallShop(query), {}, headers);
    expect(errors).toBeUndefined();
    expect(formOf(data)).toEqual(formOf(JSON.parse(answer)));
  });
});
