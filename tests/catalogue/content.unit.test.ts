/** Products by what is written of them. */
import fc from 'fast-check';
import { type Content, contentTerms } from '../../src/algorithms/content/content.js';
import { cosinesWith, encodeContents, fitContentEncoder } from '../../src/algorithms/content/content-encoder.js';
import { leadingDirections, within } from '../../src/algorithms/content/leading-directions.js';
import { vocabularyOf, weightedTerms } from '../../src/algorithms/content/weighted-terms.js';
import { seededRng } from '../../src/algorithms/random.js';

const SHOP: Content[] = [
  { title: 'Waterproof hiking boots', brand: 'alp', categories: ['Shoes', 'Outdoor'], tags: ['winter'] },
  { title: 'Hiking boot, leather', brand: 'alp', categories: ['Shoes', 'Outdoor'] },
  { title: 'Running shoes', brand: 'run', categories: ['Shoes'] },
  { title: '防水登山靴', texts: ['冬季登山用'], categories: ['Shoes', 'Outdoor'] },
  { title: '登山靴 皮革', categories: ['Outdoor'] },
  { title: '红茶 礼盒', categories: ['Tea'], attributes: [['Size', 'L']] },
  { title: '绿茶', categories: ['Tea'], attributes: [['Size', 'L']] },
  { title: 'Green tea, loose', categories: ['Tea'] },
];
const encoder = fitContentEncoder(SHOP);
const vectors = encodeContents(encoder, SHOP);
const near = (content: Content): number[] => {
  const cosines = cosinesWith(encodeContents(encoder, [content]), vectors);
  return [...cosines.keys()].sort((a, b) => cosines[b] - cosines[a]);
};

describe('the content of a product', () => {
  it('is near what is called alike, also where a word has another ending or is misspelt', () => {
    expect(near({ title: 'hiking boots' }).slice(0, 2).sort()).toEqual([0, 1]);
    expect(near({ title: 'Hikking bots' }).slice(0, 2).sort()).toEqual([0, 1]);
    expect(near({ title: 'BOÓTS' }).slice(0, 2).sort()).toEqual([0, 1]);
  });

  it('is read in Chinese by characters and pairs, without spaces', () => {
    expect(near({ title: '女士登山靴' }).slice(0, 2).sort()).toEqual([3, 4]);
    expect(near({ title: '茶' }).slice(0, 2).sort()).toEqual([5, 6]);
    expect([...contentTerms({ title: '登山靴' }).keys()].sort()).toEqual(['登', '登山', '山', '山靴', '靴'].sort());
  });

  it('is near products of its brand, category and attributes where no word is shared', () => {
    expect(
      near({ categories: ['Tea'] })
        .slice(0, 3)
        .sort(),
    ).toEqual([5, 6, 7]);
    expect(near({ brand: 'alp' }).slice(0, 2).sort()).toEqual([0, 1]);
    expect(
      near({ attributes: [['size', 'l']] })
        .slice(0, 2)
        .sort(),
    ).toEqual([5, 6]);
  });

  it('has a vector of length 1, or of zeros where nothing is known', () => {
    const words = fc.array(fc.constantFrom('hiking', 'boots', '茶', '登山', 'tea', 'xyzzy'), { maxLength: 5 });
    fc.assert(
      fc.property(words, (title) => {
        const vector = encodeContents(encoder, [{ title: title.join(' ') }]);
        const length = Math.hypot(...vector);
        const isKnown = title.some((word) => word !== 'xyzzy');
        expect(length).toBeCloseTo(isKnown ? 1 : 0, 4);
      }),
    );
    expect(encodeContents(encoder, [{}]).every((value) => value === 0)).toBe(true);
  });

  it('keeps the cosines of all words where no direction is left out', () => {
    const counted = SHOP.map(contentTerms);
    const vocabulary = vocabularyOf(counted);
    const rows = weightedTerms(counted, vocabulary);
    const full = within(
      rows,
      leadingDirections(rows, vocabulary.rarity.length, SHOP.length, seededRng(1)),
      SHOP.length,
    );
    const dense = SHOP.map((_, r) => {
      const row = new Float64Array(vocabulary.rarity.length);
      for (let e = rows.starts[r]; e < rows.starts[r + 1]; e += 1) row[rows.terms[e]] = rows.weights[e];
      return row;
    });
    for (let a = 0; a < SHOP.length; a += 1) {
      for (let b = 0; b < SHOP.length; b += 1) {
        const whole = dense[a].reduce((sum, value, n) => sum + value * dense[b][n], 0);
        let kept = 0;
        for (let c = 0; c < SHOP.length; c += 1) kept += full[a * SHOP.length + c] * full[b * SHOP.length + c];
        expect(kept).toBeCloseTo(whole, 4);
      }
    }
  });

  it('is learnt the same again, and from no products at all', () => {
    expect(fitContentEncoder(SHOP)).toEqual(encoder);
    const empty = fitContentEncoder([]);
    expect(encodeContents(empty, [{ title: 'tea' }])).toHaveLength(0);
  });
});
