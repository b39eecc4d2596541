import { totalmem } from 'node:os';
import { readConfig } from '../../src/config.js';

describe('the environment', () => {
  it('has a default for every key', () => {
    const config = readConfig({});
    expect(config.PORT).toBe(4000);
    expect(config.EVENT_WEIGHTS.PURCHASE).toBe(10);
  });

  it('changes single event weights and keeps the others', () => {
    const { EVENT_WEIGHTS } = readConfig({ EVENT_WEIGHTS: 'VIEW=0.5, PURCHASE=12' });
    expect(EVENT_WEIGHTS).toMatchObject({ VIEW: 0.5, PURCHASE: 12, LIKE: 4 });
  });

  const production = {
    NODE_ENV: 'production',
    JWT_SECRET: 'x'.repeat(40),
    JWT_ISSUER: 'shop',
    JWT_AUDIENCE: 'grapevine',
  };

  it('lets pages of any origin call in development on this machine only, and of none elsewhere unless it lists them', () => {
    expect(readConfig({}).origins).toBe('any');
    expect(readConfig({ HOST: '0.0.0.0' }).origins).toEqual([]);
    expect(readConfig(production).origins).toEqual([]);
    const listed = { CORS_ORIGINS: 'https://shop.example, http://localhost:5173' };
    expect(readConfig(listed).origins).toEqual(['https://shop.example', 'http://localhost:5173']);
    expect(readConfig({ ...production, CORS_ORIGINS: '*' }).origins).toBe('any');
  });

  it('opens nothing but the API to strangers in production, unless it says so', () => {
    expect(readConfig({}).doors).toEqual({
      explorer: true,
      console: true,
      storefront: true,
      introspection: 'everybody',
      metrics: 'everybody',
    });
    expect(readConfig(production).doors).toEqual({
      explorer: false,
      console: false,
      storefront: false,
      introspection: 'role',
      metrics: 'role',
    });
    expect(readConfig({ ...production, EXPLORER: 'on', METRICS: 'off' }).doors).toMatchObject({
      explorer: true,
      metrics: 'off',
    });
  });

  it('gives the database the heap that is set, else a quarter of the memory within bounds', () => {
    expect(readConfig({ NEO4J_HEAP_MB: '768' }).heapMb).toBe(768);
    const { heapMb } = readConfig({});
    expect(heapMb).toBeGreaterThanOrEqual(1024);
    expect(heapMb).toBeLessThanOrEqual(2048);
  });

  it('lets a training take what is set, else half of the memory there is', () => {
    expect(readConfig({ TRAIN_MEMORY_MB: '3000' }).trainMemory).toBe(3e9);
    const { trainMemory } = readConfig({});
    expect(trainMemory).toBeGreaterThan(0);
    expect(trainMemory).toBeLessThanOrEqual(totalmem() / 2);
  });

  it.each([
    [{ TRAIN_MEMORY_MB: '-1' }, /TRAIN_MEMORY_MB: /],
    [{ PORT: '99999' }, /PORT: /],
    [{ EVENT_WEIGHTS: 'VEIW=1' }, /"VEIW=1" is not KIND=number/],
    [{ EVENT_HALF_LIFE_DAYS: '0' }, /EVENT_HALF_LIFE_DAYS: /],
    [{ JWT_SECRET: 'short' }, /at least 32/],
    [{ NODE_ENV: 'production' }, /JWT_SECRET or JWKS_URL/],
    [{ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(40) }, /JWT_ISSUER: [^]+JWT_AUDIENCE: /],
    [{ CORS_ORIGINS: 'shop.example' }, /CORS_ORIGINS: "shop.example" is no origin/],
    [{ CORS_ORIGINS: 'https://shop.example/' }, /is no origin/],
  ])('names the key at fault: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
