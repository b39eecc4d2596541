import { checkLocale } from './translations.js';

/** The languages that texts of the API are written in; the first is the default. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language for a BCP 47 tag such as `zh-CN`, `en_GB` or `de`: the one of the tag if texts are written in it, else
 * English.
 * @throws Failure INVALID_INPUT at `path` for what is not a tag
 */
export function languageOf(tag: string | null | undefined, ...path: string[]): Language {
  if (tag === null || tag === undefined) return LANGUAGES[0];
  const { language } = new Intl.Locale(checkLocale(tag, ...path));
  return LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
}
