import { beginningWith, similarTo, wholeOrBeginning } from '../../src/platform/search-words.js';

describe('a text as a search of the full-text index', () => {
  it.each([
    ['Osei  Ravi', 'osei* AND ravi*'],
    ["o'neil-3", 'o* AND neil* AND 3*'],
    ['AND (a:b)* OR -x~2 "', 'and* AND a* AND b* AND or* AND x* AND 2*'],
    ['王小明 Li', '王* AND 小* AND 明* AND li*'],
    ['Zoë', 'zoë*'],
    [' \u0000 + ', undefined],
    ['', undefined],
  ])('looks for words that begin so: %j', (text, query) => {
    expect(beginningWith(text)).toBe(query);
  });

  it('puts whole words before beginnings', () => {
    expect(wholeOrBeginning('Ana 王')).toBe('(ana* OR ana^4) AND (王* OR 王^4)');
    expect(wholeOrBeginning(' - ')).toBeUndefined();
  });

  it.each([
    ['osei ravindran', '(osei* OR osei~1) AND (ravindran* OR ravindran~2)'],
    ['ana li', undefined],
    ['ana osei', 'ana* AND (osei* OR osei~1)'],
  ])('looks for misspelt words where they are long enough: %j', (text, query) => {
    expect(similarTo(text)).toBe(query);
  });

  it('looks for eight words at most', () => {
    expect(beginningWith('a '.repeat(100))!.split(' AND ')).toHaveLength(8);
  });
});
