import { LocalizedStringDictionary, LocalizedStringFormatter } from '@internationalized/string';
import { createContext, use } from 'react';

/** The languages of the console, by the name of their folder: what `Intl` calls them, and how they name themselves. */
export const LANGUAGES = {
  en: { locale: 'en-US', name: 'English' },
  zh: { locale: 'zh-CN', name: '中文' },
} as const;
export type Language = keyof typeof LANGUAGES;

/** The language that the person reads. */
export const LanguageContext = createContext<Language>('en');

/** What a placeholder may be. */
export type Values = Readonly<Record<string, string | number | boolean>>;
type Compiled = string | ((values?: Values) => string);
type Texts = Readonly<Record<string, Compiled>>;

/** Loaders by `./<language>/<feature>.json`; the build compiles each file (build/words.ts). */
const files = import.meta.glob<{ readonly default: Texts }>('./*/*.json');
const loaded = new Map<string, Texts>();
const wanted = new Set<string>();

/** Loads the texts of features in a language, and of all that were loaded before it in another. */
export async function loadWords(language: Language, ...features: readonly string[]): Promise<void> {
  for (const feature of features) wanted.add(feature);
  await Promise.all(
    [...wanted].map(async (feature) => {
      const file = `./${language}/${feature}.json`;
      if (!loaded.has(file)) loaded.set(file, (await files[file]()).default);
    }),
  );
}

/** Says the text of a key, with its placeholders filled. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The texts of one feature, as a hook: `const useText = wordsOf<keyof typeof texts>('influence')`. The keys are those of the
 * English file; the check holds the other languages to them. The feature's texts are loaded by its route.
 */
export function wordsOf<Key extends string>(feature: string): () => Say<Key> {
  const byLanguage = new Map<Language, Say<Key>>();
  return () => {
    const language = use(LanguageContext);
    const known = byLanguage.get(language);
    if (known) return known;
    const texts = loaded.get(`./${language}/${feature}.json`);
    if (!texts) throw new Error(`The texts of ${feature} are not loaded: name them in the route of the view.`);
    const { locale } = LANGUAGES[language];
    const dictionary = new LocalizedStringDictionary<Key, never>({ [locale]: texts as Record<Key, never> });
    const formatter = new LocalizedStringFormatter<Key, never>(locale, dictionary);
    const say: Say<Key> = (key, values) => formatter.format(key, values);
    byLanguage.set(language, say);
    return say;
  };
}
