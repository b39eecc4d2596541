/** Words of one search at most; further ones are not looked for. */
const MOST_WORDS = 8;
/** Words with at least so many letters may be misspelt. */
const LONG_WORD = 4;

/**
 * The words of a text, in lower case: letters and digits only, so that none is an operator of the full-text index. Each character of a script that is
 * written without spaces is a word, as the index has it.
 */
function wordsOf(text: string): string[] {
  const runs =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = runs.flatMap(
    (run) =>
      run.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu) ?? [],
  );
  return words.slice(0, MOST_WORDS);
}

/** A search, in the syntax of the full-text index, for texts in which a word begins with each word of this one, in any order; undefined without words. */
export function beginningWith(text: string): string | undefined {
  const words = wordsOf(text);
  return words.length > 0 ? words.map((word) => `${word}*`).join(' AND ') : undefined;
}

/** As `beginningWith`, but texts that have the words whole come first. */
export function wholeOrBeginning(text: string): string | undefined {
  const words = wordsOf(text);
  return words.length > 0 ? words.map((word) => `(${word}* OR ${word}^4)`).join(' AND ') : undefined;
}

/** As `beginningWith`, but a word of four letters or more may have one wrong, missing or further letter, with eight or more two. */
export function similarTo(text: string): string | undefined {
  const words = wordsOf(text);
  if (!words.some((word) => word.length >= LONG_WORD)) return undefined;
  const term = (word: string): string =>
    word.length < LONG_WORD ? `${word}*` : `(${word}* OR ${word}~${word.length < 2 * LONG_WORD ? 1 : 2})`;
  return words.map(term).join(' AND ');
}
