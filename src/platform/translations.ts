import { match } from '@formatjs/intl-localematcher';
import { invalidInput } from './errors.js';

/** Texts by language tag (BCP 47, in canonical form). */
export type Translations = Readonly<Record<string, string>>;

/**
 * A language tag in canonical form: `zh_cn` is `zh-CN`.
 * @throws Failure INVALID_INPUT at `path` for what is not a tag
 */
export function checkLocale(tag: string, ...path: string[]): string {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).toString();
  } catch {
    throw invalidInput(`"${tag.slice(0, 40)}" is not a language tag such as "en" or "zh-CN".`, ...path);
  }
}

/** What stands for "none of them" in the matcher. */
const NONE = 'und';
const chosen = new Map<string, string>();

/**
 * The text for a language: of the tag itself, else of the nearest one that its readers understand (`zh-Hans-SG` reads
 * `zh-CN`, `en-GB` reads `en`; Unicode CLDR, best fit), else `fallback`, which is the text in the language of the shop.
 * @throws Failure INVALID_INPUT at `path` for what is not a tag
 */
export function translated(
  texts: Translations,
  locale: string | null | undefined,
  fallback: string,
  ...path: string[]
): string {
  if (locale === null || locale === undefined) return fallback;
  const tag = checkLocale(locale, ...path);
  if (Object.hasOwn(texts, tag)) return texts[tag];
  const there = Object.keys(texts);
  if (there.length === 0) return fallback;
  const key = `${tag} ${there.join(' ')}`;
  let best = chosen.get(key);
  if (best === undefined) {
    best = match([tag], there, NONE);
    // Callers make tags up; shops use few.
    if (chosen.size >= 1_000) chosen.clear();
    chosen.set(key, best);
  }
  return Object.hasOwn(texts, best) ? texts[best] : fallback;
}
