import { type ShopPlan, PLANS } from '../../seeds/index.js';
import { type Streams, streamsOf } from '../../seeds/samplers.js';
import { simulate } from '../../seeds/simulate.js';
import { makeWorld } from '../../seeds/world.js';

/** Random numbers drawn (the generator's work, counted rather than timed), events made, and the largest day. */
function costOf(plan: ShopPlan): { draws: number; events: number; caused: number; largestDay: number } {
  let draws = 0;
  const counted: Streams = (topic) => {
    const rng = streamsOf(3)(topic);
    return () => {
      draws += 1;
      return rng();
    };
  };
  let [events, caused, largestDay] = [0, 0, 0];
  for (const day of simulate(makeWorld(plan, { seed: 3 }, counted), counted)) {
    events += day.length;
    caused += day.filter(({ cause }) => cause).length;
    largestDay = Math.max(largestDay, day.length);
  }
  return { draws, events, caused, largestDay };
}

describe('the cost of a shop', () => {
  it('doubles when the shop doubles: no cascade runs away and no day holds the whole', () => {
    const scaled = (part: number): ShopPlan => {
      const { people, products, friendships, follows, ...rest } = PLANS.load;
      return {
        ...rest,
        people: people * part,
        products: products * part,
        friendships: friendships * part,
        follows: follows * part,
      };
    };
    const [small, twice] = [costOf(scaled(0.01)), costOf(scaled(0.02))];
    for (const key of ['draws', 'events'] as const) {
      expect(twice[key] / small[key]).toBeGreaterThan(1.8);
      expect(twice[key] / small[key]).toBeLessThan(2.2);
    }
    // A few busy people cause most, so this one varies; a cascade that feeds itself would multiply it many times over.
    expect(twice.caused / small.caused).toBeGreaterThan(1.2);
    expect(twice.caused / small.caused).toBeLessThan(3);
    expect(twice.largestDay).toBeLessThan(twice.events / 100);
    expect(twice.events * 50).toBeGreaterThan(4_500_000);
    expect(twice.events * 50).toBeLessThan(5_800_000);
  });
});
