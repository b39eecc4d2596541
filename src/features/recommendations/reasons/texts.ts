import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../../../platform/locale.js';

/**
 * Every sentence of a reason, by language, in ICU message syntax. A front end with texts of its own takes `template` and
 * `parameters` of the reason instead. Parameters of the FRIENDS_ templates: `name` of the strongest friend or followed
 * person, `named` no if it is not known; `relation` FRIEND or FOLLOWED; `others`, how many more did the same; `circle`,
 * FRIEND, FOLLOWED or BOTH, what these others are; `stars`, the fewest that one of them gave.
 */
const en = {
  FRIENDS_BOUGHT: '{who} bought this.',
  FRIENDS_RATED: '{who} rated this {stars, number} of 5{others, plural, =0 {} other { or better}}.',
  FRIENDS_LIKED: '{who} liked this.',
  FRIENDS_SHARED: '{who} shared this.',
  FRIENDS_PRAISED: '{who} praised this.',
  CO_PURCHASE: 'People who bought {title} also bought this.',
  POPULAR_IN_REGION: 'Popular in {region}.',
  POPULAR_IN_CATEGORY: 'Popular in {category}.',
  POPULAR_IN_SHOP: 'Popular in the shop.',
  CATEGORY_BOUGHT: 'From {category}, like {title}, which you bought.',
  CATEGORY_RATED: 'From {category}, like {title}, which you rated {stars, number} of 5.',
  CATEGORY_LIKED: 'From {category}, like {title}, which you liked.',
  CATEGORY_SHARED: 'From {category}, like {title}, which you shared.',
  CATEGORY_PRAISED: 'From {category}, like {title}, which you praised.',
  CATEGORY_VIEWED: 'From {category}, like {title}, which you looked at.',
  NEW_IN_CATEGORY: 'New in {category}.',
  NEW_IN_SHOP: 'New in the shop.',
  DISCOVERY_IN_CATEGORY: 'To discover in {category}.',
  DISCOVERY_IN_SHOP: 'To discover in the shop.',
} as const;

export type ReasonTemplate = keyof typeof en;
/** The templates with their English messages. */
export const REASON_TEMPLATES: Readonly<Record<ReasonTemplate, string>> = en;

const zh: Readonly<Record<ReasonTemplate, string>> = {
  FRIENDS_BOUGHT: '{who}买过。',
  FRIENDS_RATED: '{who}给了 {stars, number} 星{others, plural, =0 {} other {或更高}}(满分 5 星)。',
  FRIENDS_LIKED: '{who}点过赞。',
  FRIENDS_SHARED: '{who}分享过。',
  FRIENDS_PRAISED: '{who}评论夸过。',
  CO_PURCHASE: '买了“{title}”的人也买了这件。',
  POPULAR_IN_REGION: '在{region}很受欢迎。',
  POPULAR_IN_CATEGORY: '在“{category}”中很受欢迎。',
  POPULAR_IN_SHOP: '在本店很受欢迎。',
  CATEGORY_BOUGHT: '和您买过的“{title}”同属“{category}”。',
  CATEGORY_RATED: '和您给了 {stars, number} 星的“{title}”同属“{category}”。',
  CATEGORY_LIKED: '和您点过赞的“{title}”同属“{category}”。',
  CATEGORY_SHARED: '和您分享过的“{title}”同属“{category}”。',
  CATEGORY_PRAISED: '和您夸过的“{title}”同属“{category}”。',
  CATEGORY_VIEWED: '和您看过的“{title}”同属“{category}”。',
  NEW_IN_CATEGORY: '“{category}”新品。',
  NEW_IN_SHOP: '本店新品。',
  DISCOVERY_IN_CATEGORY: '在“{category}”中发现。',
  DISCOVERY_IN_SHOP: '在本店发现。',
};

/** Who a FRIENDS_ sentence is about, by language; it stands for `{who}`. */
const WHO: Readonly<Record<Language, string>> = {
  en:
    '{named, select, no {{relation, select, FRIEND {A friend} other {Somebody you follow}}} ' +
    'other {{name}{relation, select, FRIEND {} other {, whom you follow,}}}}' +
    '{others, plural, =0 {} ' +
    'one { and # other {circle, select, FRIEND {friend} FOLLOWED {person you follow} other {friend or person you follow}}} ' +
    'other { and # other {circle, select, FRIEND {friends} FOLLOWED {people you follow} other {friends or people you follow}}}}',
  zh:
    '{relation, select, FRIEND {{named, select, no {您的一位好友} other {好友{name}}}} ' +
    'other {{named, select, no {您关注的一位用户} other {您关注的{name}}}}}' +
    '{others, plural, =0 {} other {和另外 # 位{circle, select, FRIEND {好友} FOLLOWED {您关注的人} other {好友或您关注的人}}}}',
};

const TEXTS = { en, zh } satisfies Record<Language, Readonly<Record<ReasonTemplate, string>>>;
const formats = new Map<string, IntlMessageFormat>();

/** Values of the parameters of a template. */
export type ReasonParameters = Readonly<Record<string, string | number>>;

/** The sentence of a reason in a language. */
export function reasonText(template: ReasonTemplate, parameters: ReasonParameters, language: Language): string {
  const key = `${language} ${template}`;
  let format = formats.get(key);
  if (!format) {
    const message = TEXTS[language][template].replace('{who}', WHO[language]);
    // Titles and names are data: they are never read as message syntax or as tags.
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format({ ...parameters }));
}
