import { checkLine } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { checkLocale, type Translations } from '../../../platform/translations.js';
import { CATALOGUE_COUNTS } from '../lengths.js';
import { checkCount } from './presentation-rows.js';

/** A text in one language, as the shop sends it. */
export interface TranslationRow {
  readonly locale: string;
  readonly text: string;
}

/** Translations as the graph has them, in two lists of one length. */
export interface TranslationColumns {
  readonly locales: readonly string[];
  readonly texts: readonly string[];
}

/**
 * @param longest characters of a text
 * @throws Failure INVALID_INPUT
 */
export function checkTranslations(
  rows: readonly TranslationRow[],
  longest: number,
  ...path: string[]
): TranslationColumns {
  checkCount(rows, CATALOGUE_COUNTS.translations, ...path);
  const found = new Map<string, string>();
  rows.forEach(({ locale, text }, index) => {
    const at = [...path, String(index)];
    const tag = checkLocale(locale, ...at, 'locale');
    const line = checkLine(text, longest, ...at, 'text');
    if (line === undefined) throw invalidInput('`text` may not be empty.', ...at, 'text');
    if (found.has(tag)) throw invalidInput(`"${tag}" is named twice.`, ...at, 'locale');
    found.set(tag, line);
  });
  return { locales: [...found.keys()], texts: [...found.values()] };
}

/** Translations as they are stored, in the form in which they are read. */
export function translationsOf(locales: readonly string[], texts: readonly string[]): Translations {
  return Object.fromEntries(locales.map((locale, i) => [locale, texts[i]]));
}
