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

  it.each([
    [{ PORT: '99999' }, /PORT: /],
    [{ EVENT_WEIGHTS: 'VEIW=1' }, /"VEIW=1" is not KIND=number/],
    [{ EVENT_HALF_LIFE_DAYS: '0' }, /EVENT_HALF_LIFE_DAYS: /],
    [{ JWT_SECRET: 'short' }, /at least 32/],
    [{ NODE_ENV: 'production' }, /JWT_SECRET or JWKS_URL/],
  ])('names the key at fault: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
