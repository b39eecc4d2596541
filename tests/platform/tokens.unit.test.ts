import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { runInThisContext } from 'node:vm';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { Tokens } from '../../src/platform/auth/tokens.js';

const secret = 'a shared secret of more than 32 characters';
const anna = { subject: 'anna', roles: ['CUSTOMER'] } as const;

const sign = (claims: Record<string, unknown>, expires = '1h', key = secret): Promise<string> =>
  new SignJWT({ roles: ['SERVICE'], ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('shop')
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key));

const signed = (jwt: SignJWT): Promise<string> =>
  jwt.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));

describe('tokens under a shared secret', () => {
  const tokens = new Tokens({ secret, rolesClaim: 'roles', mustExpire: true }, false, Date.now);

  it('name the subject and the roles, and drop roles that do not exist', async () => {
    expect(await tokens.verify(await sign({ roles: 'service marketer emperor' }))).toEqual({
      subject: 'shop',
      roles: ['SERVICE', 'MARKETER'],
    });
  });

  it.each([
    ['expired', () => sign({}, '-1h')],
    ['of another secret', () => sign({}, '1h', 'another secret, also of more than 32 characters')],
    ['not tokens', () => Promise.resolve('a.b.c')],
    ['without an end', () => signed(new SignJWT({ roles: ['SERVICE'] }).setSubject('shop'))],
    ['of nobody', () => signed(new SignJWT({ roles: ['SERVICE'], sub: ' ' }).setExpirationTime('1h'))],
    ['of a number', () => signed(new SignJWT({ roles: ['SERVICE'], sub: 7 as never }).setExpirationTime('1h'))],
    ['unsigned', () => Promise.resolve(`${btoa('{"alg":"none"}')}.${btoa('{"sub":"shop","roles":["ADMIN"]}')}.`)],
  ])('refuse those that are %s', async (_which, make) => {
    await expect(tokens.verify(await make())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('of development work in development and are refused in production', async () => {
    const token = await tokens.issueDevelopment(anna);
    expect(await tokens.verify(token)).toEqual(anna);
    const production = new Tokens({ secret, rolesClaim: 'roles', mustExpire: true }, true, Date.now);
    await expect(production.verify(token)).rejects.toThrow('refused in production');
    await expect(production.issueDevelopment(anna)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('that were good are not good after their end, and for a minute at most after a key is taken back', async () => {
    let now = Date.now();
    const remembering = new Tokens({ secret, rolesClaim: 'roles', mustExpire: true }, false, () => now);
    const token = await sign({}, '30s');
    const known = await remembering.verify(token);
    now += 29_000;
    expect(await remembering.verify(token)).toBe(known);
    now += 2_000;
    await expect(remembering.verify(token)).rejects.toMatchObject({ details: { expired: true } });
    const long = await sign({});
    const first = await remembering.verify(long);
    now += 60_001;
    expect(await remembering.verify(long)).not.toBe(first);
  });

  it('may go without an end where the setting says so', async () => {
    const lasting = new Tokens({ secret, rolesClaim: 'roles', mustExpire: false }, false, Date.now);
    const token = await signed(new SignJWT({ roles: ['SERVICE'] }).setSubject('shop'));
    expect(await lasting.verify(token)).toEqual({ subject: 'shop', roles: ['SERVICE'] });
  });

  it('must come from the issuer and be meant for us, where that is set', async () => {
    const strict = new Tokens(
      { secret, rolesClaim: 'roles', mustExpire: true, issuer: 'idp', audience: 'grapevine' },
      false,
      Date.now,
    );
    await expect(strict.verify(await sign({ iss: 'idp', aud: 'other' }))).rejects.toThrow(/aud/);
    await expect(strict.verify(await sign({ iss: 'idp', aud: 'grapevine' }))).resolves.toMatchObject({
      subject: 'shop',
    });
  });
});

describe('tokens under published keys', () => {
  let server: Server;
  let url: string;
  let privateKey: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
    server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it("are checked with the issuer's key, and the shared secret opens nothing", async () => {
    const tokens = new Tokens({ jwksUrl: url, secret, rolesClaim: 'roles', mustExpire: true }, true, Date.now);
    const token = await new SignJWT({ roles: ['ANALYST'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject('ada')
      .setExpirationTime('1h')
      .sign(privateKey);
    expect(await tokens.verify(token)).toEqual({ subject: 'ada', roles: ['ANALYST'] });
    await expect(tokens.verify(await sign({}))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('cannot be checked while the issuer does not answer: that is no fault of the token, and names no address', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const nobody = `http://127.0.0.1:${(free.address() as AddressInfo).port}/keys`;
    await new Promise((resolve) => free.close(resolve));
    const tokens = new Tokens({ jwksUrl: nobody, rolesClaim: 'roles', mustExpire: true }, true, Date.now);
    const token = await new SignJWT({ roles: ['ANALYST'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject('ada')
      .setExpirationTime('1h')
      .sign(privateKey);
    const refusal = await tokens.verify(token).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'IDENTITY_UNAVAILABLE', status: 503 });
    expect((refusal as Error).message).not.toMatch(/127\.0\.0\.1|ECONN/);
  });
});

it("are signed by a shop's back end as the guide shows", async () => {
  const guide = readFileSync('docs/guides/authentication.md', 'utf8');
  const code = /```js\nimport \{ SignJWT \} from 'jose';\n([^]+?)```/.exec(guide)![1].replace('export ', '');
  const make = runInThisContext(`(SignJWT, process, TextEncoder) => { ${code}; return grapevineToken; }`) as (
    ...given: unknown[]
  ) => (userId: string) => Promise<string>;
  const token = await make(SignJWT, { env: { JWT_SECRET: secret } }, TextEncoder)('u0002');
  const demanding = {
    secret,
    rolesClaim: 'roles',
    mustExpire: true,
    issuer: 'https://shop.example',
    audience: 'grapevine',
  };
  expect(await new Tokens(demanding, true, Date.now).verify(token)).toEqual({ subject: 'u0002', roles: ['CUSTOMER'] });
});
