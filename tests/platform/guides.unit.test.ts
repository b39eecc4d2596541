/** What Neo4j Browser reads from us: the guide, its style and the queries as favourites. That the queries run is in tests/influence. */
import { unzipSync, strFromU8 } from 'fflate';
import { CHAPTERS, readSavedQueries } from '../../neo4j/guide/index.js';
import { withGuide } from '../../neo4j/server.js';
import { guideAt } from '../../src/platform/http/guides.js';
import { urlOf } from '../../src/platform/http/port.js';
import { smallServer, type SmallServer } from '../support/small-server.js';

const queries = readSavedQueries();
let server: SmallServer;

beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.stop());

const get = (path: string): Promise<Response> =>
  fetch(`${server.url}/guides/${path}`, { headers: { origin: 'http://127.0.0.1:7474' } });

/** The blocks that a click puts into the editor. */
const runnable = (html: string): string[] =>
  [...html.matchAll(/<pre class="[^"]*runnable">([^<]*)<\/pre>/g)].map(([, text]) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

it('shows every saved query once, as it is', async () => {
  const shown = runnable(await (await get('grapevine.html')).text());
  const texts = shown.filter((text) => !text.startsWith(':'));
  expect([...texts].sort()).toEqual([...queries.values()].map(({ text }) => text).sort());
  expect(CHAPTERS.flatMap((chapter) => chapter.queries).sort()).toEqual([...queries.keys()].sort());
});

it('names the style where this server has it', async () => {
  const shown = runnable(await (await get('grapevine.html')).text());
  expect(shown).toContain(`:style ${server.url}/guides/grapevine.grass`);
  expect(await (await get('grapevine.grass')).text()).toContain('relationship.INFLUENCED');
});

it('gives the same queries as favourites, each named by its question', async () => {
  const files = unzipSync(new Uint8Array(await (await get('grapevine-favourites.zip')).arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual([...queries.keys()].map((name) => `Grapevine/${name}.cypher`).sort());
  for (const [name, { question, text }] of queries) {
    const file = strFromU8(files[`Grapevine/${name}.cypher`]);
    expect(file).toBe(`${text}\n`);
    expect(file.split('\n')[0]).toBe(`// ${question}`);
  }
});

it('lets the page of another port read it, with the headers that Neo4j Browser sets', async () => {
  const asked = { origin: 'http://127.0.0.1:7474', 'access-control-request-method': 'GET' };
  const headers = { ...asked, 'access-control-request-headers': 'cache-control,pragma' };
  const preflight = await fetch(`${server.url}/guides/grapevine.html`, { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('cache-control,pragma');
  expect((await get('grapevine.html')).headers.get('access-control-allow-origin')).toBe('*');
});

it.each([
  ['http://127.0.0.1:4000', 'http://localhost:4000/guides/grapevine.html'],
  ['http://0.0.0.0:81', 'http://localhost:81/guides/grapevine.html'],
  [urlOf('::1', 4000), 'http://localhost:4000/guides/grapevine.html'],
  ['http://shop.example:4000', 'http://shop.example:4000/guides/grapevine.html'],
])('of a server at %s is at %s', (server, guide) => {
  expect(guideAt(server)).toBe(guide);
  const browser = new URL(withGuide('http://127.0.0.1:7474/browser/?connectURL=bolt://neo4j@127.0.0.1:7687', guide));
  expect(Object.fromEntries(browser.searchParams)).toEqual({
    ...{ connectURL: 'bolt://neo4j@127.0.0.1:7687', cmd: 'guide', arg: guide },
  });
});
