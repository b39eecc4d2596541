/** What is known of a product before anybody did anything with it. */
export interface Content {
  readonly title?: string | null;
  /** Longer texts: descriptions, translations of the title. */
  readonly texts?: readonly string[];
  readonly brand?: string | null;
  /** Names of its categories and of those above them. */
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  /** Names and values: "Size", "M". */
  readonly attributes?: readonly (readonly [name: string, value: string])[];
}

/** How much a term of each field counts: a title says more than a word of a description. */
const WEIGHTS = { title: 1, texts: 0.4, names: 0.5, whole: 1.5 } as const;
/** Letters of a part of a word. */
const PARTS = [3, 4] as const;
/** A word of these scripts is not set apart by spaces. */
const RUNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The terms of a product and how much each counts: words and parts of words of its texts, and its brand, categories, tags and attributes
 * each as a term of its own. Case and accents do not matter.
 */
export function contentTerms(content: Content): Map<string, number> {
  const { title, texts = [], brand, categories = [], tags = [], attributes = [] } = content;
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  const addText = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) for (const [term, share] of partsOf(word)) add(term, weight * share);
  };
  const addName = (field: string, name: string): void => {
    add(`${field} ${plain(name)}`, WEIGHTS.whole);
    addText(name, WEIGHTS.names);
  };
  if (title) addText(title, WEIGHTS.title);
  for (const text of texts) addText(text, WEIGHTS.texts);
  if (brand) addName('brand', brand);
  for (const name of new Set(categories)) addName('category', name);
  for (const name of new Set(tags)) addName('tag', name);
  for (const [name, value] of attributes) add(`attribute ${plain(name)} ${plain(value)}`, WEIGHTS.names);
  return terms;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Runs of letters and digits, those of scripts without spaces apart. */
function wordsOf(text: string): string[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => run.match(RUNS) ?? []);
}

/**
 * A word with its parts. With spaces: the word, of two letters or more, and runs of three and four of its letters, which together count as much as it. Without: each
 * character for a third, and each pair.
 */
function partsOf(word: string): [term: string, share: number][] {
  const letters = [...word];
  if (UNSPACED.test(word)) {
    const pairs = letters.slice(1).map((letter, n): [string, number] => [letters[n] + letter, 1]);
    return [...letters.map((letter): [string, number] => [letter, pairs.length > 0 ? 1 / 3 : 1]), ...pairs];
  }
  // "A" and "5" say nothing alone.
  if (letters.length < 2) return [];
  const bounded = ['<', ...letters, '>'];
  const parts = PARTS.flatMap((size) =>
    Array.from({ length: Math.max(0, bounded.length - size + 1) }, (_, n) => bounded.slice(n, n + size).join('')),
  );
  return [[`<${word}>`, 1], ...parts.map((part): [string, number] => [`~${part}`, 1 / parts.length])];
}
