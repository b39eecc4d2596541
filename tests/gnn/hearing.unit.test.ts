import fc from 'fast-check';
import { heardOf, hears, mutualTies } from '../../gnn/data/hearing.js';
import { personView } from '../../gnn/data/person-view.js';
import { preferences } from '../../gnn/data/preferences.js';
import { csrFromEdges } from '../../gnn/tensors/csr.js';
import { DAY, KINDS, plantedShop } from './shop.js';

const PEOPLE = 12;
const pair = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1));
const key = (a: number, b: number): string => `${a} ${b}`;

describe('who may be told of whom', () => {
  it('is what was said, for ties; over a mutual tie both are told', () => {
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair), (edges, told) => {
        const social = csrFromEdges(
          PEOPLE,
          edges.map(([a]) => a),
          edges.map(([, b]) => b),
        );
        const said = new Set(told.map(([a, b]) => key(a, b)));
        const heard = heardOf(
          social,
          told.map(([a]) => a),
          told.map(([, b]) => b),
        );
        const mutual = mutualTies({ social, heard });
        const both: string[] = [];
        for (let u = 0; u < PEOPLE; u += 1) {
          for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
            const v = social.indices[e];
            expect(hears({ heard }, e)).toBe(said.has(key(u, v)));
            if (said.has(key(u, v)) && said.has(key(v, u))) both.push(key(u, v));
          }
        }
        const found: string[] = [];
        for (let u = 0; u < PEOPLE; u += 1) {
          for (let e = mutual.indptr[u]; e < mutual.indptr[u + 1]; e += 1) found.push(key(u, mutual.indices[e]));
        }
        expect(found).toEqual(both);
      }),
    );
  });

  it('is everybody where nothing is said', () => {
    const social = csrFromEdges(3, [0], [1]);
    expect(mutualTies({ social })).toBe(social);
    expect(hears({}, 0)).toBe(true);
  });

  it('leaves the silent out of what a person is scored by, and in the number of ties of others', () => {
    const shop = plantedShop(20, 10, 10, 3);
    const { social } = shop;
    const prefs = preferences(shop, KINDS);
    const silent = social.indices[social.indptr[0]];
    const heard = Uint8Array.from(social.indices, (v) => (v === silent ? 0 : 1));
    const at = 400 * DAY;
    const whole = personView(shop, KINDS, prefs, 0, at);
    const seen = personView({ ...shop, heard }, KINDS, prefs, 0, at);
    expect(whole.friends.map(({ row }) => row)).toContain(silent);
    expect(seen).toEqual({ ...whole, friends: whole.friends.filter(({ row }) => row !== silent) });
  });
});
