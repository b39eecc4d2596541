import fc from 'fast-check';
import { personView } from '../../gnn/data/person-view.js';
import { preferences } from '../../gnn/data/preferences.js';
import { fitItemKnn } from '../../gnn/models/baselines/item-knn.js';
import { Ranker } from '../../gnn/models/ranker.js';
import { countState, NOTHING_LEARNT } from '../../gnn/models/ranker-state.js';
import { DAY, KINDS, plantedShop } from './shop.js';

const shop = plantedShop(60, 40, 12, 9);
const prefs = preferences(shop, KINDS);
const itemKnn = fitItemKnn(prefs);
const strength = { ...shop.social, values: shop.social.values.map((_, e) => 0.3 + (e % 7) / 5) };
const learnt = {
  ...NOTHING_LEARNT,
  itemKnn,
  ridge: { ...itemKnn, values: itemKnn.values.map((value) => value - 0.05) },
  friendsFactor: 0.6,
  ties: {
    strength,
    meanProbability: 0.9,
    model: { classifiers: [], fakeShare: 0.1, mean: new Float32Array(0) },
    useful: true,
  },
};
const at = 400 * DAY;
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('where a score comes from', () => {
  it('sums to the score, to 1e-6 of it', () => {
    const weights = { popularity: 0.2, friends: 0.5, 'item-knn': 0.4, 'ridge-recency': 0.3, 'ridge-friends': 1 };
    const ranker = new Ranker({ counted: countState(shop, KINDS), learnt, weights, cold: null });
    fc.assert(
      fc.property(fc.nat(shop.users - 1), (user) => {
        const person = personView(shop, KINDS, prefs, user, at);
        const list = ranker.top(person, at, 10);
        const found = ranker.attribute(
          person,
          at,
          list.map(({ item }) => item),
        );
        list.forEach(({ score }, n) => {
          const { own, friends, network, popularity } = found[n];
          const total = sum(own) + sum(friends) + network + popularity;
          expect(Math.abs(total - score)).toBeLessThanOrEqual(1e-6 * Math.abs(score));
        });
      }),
    );
  });

  it('gives each item and each friend what it says alone', () => {
    const state = { counted: countState(shop, KINDS), learnt, cold: null };
    const knn = new Ranker({ ...state, weights: { 'item-knn': 1, regional: 0 } });
    const friendly = new Ranker({ ...state, weights: { friends: 1, regional: 0 } });
    for (let user = 0; user < shop.users; user += 7) {
      const person = personView(shop, KINDS, prefs, user, at);
      const items = Array.from({ length: shop.items }, (_, item) => item);
      knn.attribute(person, at, items).forEach(({ own, friends }, item) => {
        expect(sum(friends)).toBe(0);
        person.items.forEach((mine, n) => {
          const row = itemKnn.indices.subarray(itemKnn.indptr[mine], itemKnn.indptr[mine + 1]);
          expect(own[n] > 0).toBe(row.includes(item));
        });
      });
      friendly.attribute(person, at, items).forEach(({ own, friends }, item) => {
        expect(sum(own)).toBe(0);
        person.friends.forEach((friend, f) => expect(friends[f] > 0).toBe(friend.items.includes(item)));
      });
    }
  });
});
