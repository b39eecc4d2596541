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
  ])('names the key at fault: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
