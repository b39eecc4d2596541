import { mayBeTold, opinionOf } from '../../src/features/activity/index.js';
import { type Act, endorsementOf } from '../../src/features/recommendations/reasons/endorsement.js';
import { REASON_TEMPLATES, reasonText } from '../../src/features/recommendations/reasons/texts.js';
import { LANGUAGES, languageOf } from '../../src/platform/locale.js';

const act = (kind: Act['kind'], time = 0, more: Partial<Act> = {}): Act => ({ kind, value: null, time, ...more });

describe('whether somebody endorses a product', () => {
  it('says the strongest act, the latest of its kind', () => {
    expect(endorsementOf([act('LIKE', 5), act('PURCHASE', 1), act('PURCHASE', 3)])).toEqual({
      kind: 'PURCHASE',
      at: new Date(3),
      stars: null,
    });
    expect(endorsementOf([act('RATE', 1, { value: 5 }), act('RATE', 2, { value: 4 })])).toMatchObject({ stars: 4 });
    expect(endorsementOf([act('VIEW'), act('ADD_TO_CART')])).toBeUndefined();
  });

  it.each([
    act('RETURN'),
    act('DISLIKE'),
    act('NOT_INTERESTED'),
    act('RATE', 0, { value: 2 }),
    act('COMMENT', 0, { text: 'Broke after two weeks, disappointed.' }),
    act('COMMENT', 0, { text: '质量太差,很失望' }),
  ])('is never said of who ever did this: $kind $value $text', (against) => {
    for (const time of [-1, 1]) {
      const acts = [act('PURCHASE'), act('RATE', 0, { value: 5 }), { ...against, time }];
      expect(endorsementOf(acts)).toBeUndefined();
    }
  });

  it('takes a comment for praise only if it praises, and asks for the text where it was not read', () => {
    expect(endorsementOf([act('COMMENT', 0, { text: 'I love it' })])).toMatchObject({ kind: 'COMMENT' });
    expect(endorsementOf([act('COMMENT', 0, { text: 'It came on Tuesday.' })])).toBeUndefined();
    expect(endorsementOf([act('COMMENT')])).toBeUndefined();
    expect(mayBeTold([act('COMMENT')])).toBe(true);
    expect(mayBeTold([act('COMMENT'), act('RETURN')])).toBe(false);
    expect(mayBeTold([act('VIEW')])).toBe(false);
  });
});

describe('the opinion of a comment', () => {
  it.each([
    ['Exactly what I was looking for, thank you!', 'PRAISE'],
    ['very good, would recommend', 'PRAISE'],
    ['非常好用,推荐', 'PRAISE'],
    ['not good', 'COMPLAINT'],
    ['Feels cheap. I would not recommend it.', 'COMPLAINT'],
    ['Not as described, I sent it back.', 'COMPLAINT'],
    ['不推荐,质量太差', 'COMPLAINT'],
    ['Arrived on Tuesday', 'UNKNOWN'],
    ['Lieferung am Montag', 'UNKNOWN'],
  ])('%s: %s', (text, opinion) => {
    expect(opinionOf(text)).toBe(opinion);
  });
});

describe('the sentence of a reason', () => {
  const all = {
    named: 'yes',
    name: 'Ann {x} <b>',
    relation: 'FRIEND',
    others: 0,
    circle: 'FRIEND',
    stars: 5,
    title: 'A {t}',
    region: 'R',
    category: 'C',
  };

  it.each(LANGUAGES)('exists for every template, and holds the data as they are: %s', (language) => {
    for (const template of Object.keys(REASON_TEMPLATES) as (keyof typeof REASON_TEMPLATES)[]) {
      const text = reasonText(template, all, language);
      expect(text).not.toMatch(/\{(?!x\}|t\})|undefined/);
      const wanted = template.startsWith('FRIENDS_')
        ? ['Ann {x} <b>']
        : [
            ...(template === 'CO_PURCHASE' || template.startsWith('CATEGORY_') ? ['A {t}'] : []),
            ...(template.endsWith('_IN_CATEGORY') || template.startsWith('CATEGORY_') ? ['C'] : []),
            ...(template.endsWith('_IN_REGION') ? ['R'] : []),
          ];
      for (const piece of wanted) expect(text).toContain(piece);
    }
  });

  it.each([
    [{}, 'Ann bought this.', '好友Ann买过。'],
    [{ named: 'no', name: '' }, 'A friend bought this.', '您的一位好友买过。'],
    [{ relation: 'FOLLOWED' }, 'Ann, whom you follow, bought this.', '您关注的Ann买过。'],
    [{ others: 1 }, 'Ann and 1 other friend bought this.', '好友Ann和另外 1 位好友买过。'],
    [
      { others: 1_200, circle: 'BOTH' },
      'Ann and 1,200 other friends or people you follow bought this.',
      '好友Ann和另外 1,200 位好友或您关注的人买过。',
    ],
    [
      { relation: 'FOLLOWED', others: 2, circle: 'FOLLOWED' },
      'Ann, whom you follow, and 2 other people you follow bought this.',
      '您关注的Ann和另外 2 位您关注的人买过。',
    ],
  ])('own friends and followed people apart: %j', (given, en, zh) => {
    const parameters = { ...all, name: 'Ann', ...given };
    expect(reasonText('FRIENDS_BOUGHT', parameters, 'en')).toBe(en);
    expect(reasonText('FRIENDS_BOUGHT', parameters, 'zh')).toBe(zh);
  });

  it('says the fewest stars of several people', () => {
    expect(reasonText('FRIENDS_RATED', { ...all, name: 'Ann', stars: 4.5 }, 'en')).toBe('Ann rated this 4.5 of 5.');
    const two = { ...all, name: 'Ann', stars: 4, others: 1 };
    expect(reasonText('FRIENDS_RATED', two, 'en')).toBe('Ann and 1 other friend rated this 4 of 5 or better.');
  });

  it('is in the language of the tag, English where there is none, and no other text is taken for a tag', () => {
    expect(['zh-CN', 'zh_TW', ' en ', 'de', null].map((tag) => languageOf(tag))).toEqual([
      'zh',
      'zh',
      'en',
      'en',
      'en',
    ]);
    expect(() => languageOf('not a tag!', 'locale')).toThrow('"not a tag!" is not a language tag');
  });
});
