import { notFound } from '../../src/platform/errors.js';
import { type HttpRoute, type RouteRequest } from '../../src/platform/http/route.js';
import { smallServer, type SmallServer } from '../support/small-server.js';

let server: SmallServer;
const asked: RouteRequest[] = [];

const list: HttpRoute = {
  path: '/lists/:name',
  access: ['MARKETER', 'SERVICE'],
  what: 'The list',
  answer: (request, response) => {
    asked.push(request);
    if (request.params.name === 'none') return Promise.reject(notFound('list', request.params.name, 'name'));
    if (request.params.name === 'broken') return Promise.reject(new Error('a secret of ours'));
    response.type('text/plain').send(`${request.params.name} ${String(request.query.first)}`);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  server = await smallServer({ routes: [list] });
});
afterAll(() => server.stop());
beforeEach(() => void asked.splice(0));

const get = (path: string, key?: string, more: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { ...more, headers: { ...(key && { 'x-api-key': key }), ...more.headers } });
const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code;

describe('an answer over HTTP that is no GraphQL', () => {
  it('is given to callers with one of its roles, with who they are and what they ask', async () => {
    const answer = await get('/lists/people?first=3', 'good-shop');
    expect([answer.status, await answer.text()]).toEqual([200, 'people 3']);
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
    expect(asked[0].identity.roles).toContain('SERVICE');
    expect(asked[0].context).toMatchObject({ patient: false });
  });

  it('is refused without a token, with one that is not good, and to other roles, before it is asked', async () => {
    const without = await get('/lists/people');
    expect([without.status, await codeOf(without)]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await get('/lists/people', 'invented')).status).toBe(401);
    const other = await get('/lists/people', 'tracker');
    expect([other.status, await codeOf(other)]).toEqual([403, 'FORBIDDEN']);
    expect(asked).toEqual([]);
  });

  it('fails as every request fails: what is expected by its code, what is not without its words', async () => {
    const none = await get('/lists/none', 'good-shop');
    expect([none.status, await codeOf(none)]).toEqual([404, 'NOT_FOUND']);
    const broken = await get('/lists/broken', 'good-shop');
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('secret');
  });

  it('is for reading only, and nothing stands beside it', async () => {
    expect((await get('/lists/people', 'good-shop', { method: 'POST' })).status).toBe(404);
    expect((await get('/lists', 'good-shop')).status).toBe(404);
  });
});
