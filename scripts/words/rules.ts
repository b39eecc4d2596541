/** What may not stand in prose, each with what to write instead. */
const RULES: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  {
    pattern: /(?:^|[.!?:;] )The same /,
    instead: 'a sentence may not begin with "The same": name the thing again',
  },
  {
    pattern: /(?:^|[.!?] )Told (?:of|what|that|how|whom|when)\b/,
    instead: '"Told ...": write "Called with ..." or "Receives ..."',
  },
  {
    pattern: /\b(?:she|her|hers|herself|he(?! (?:et al|\d))|him|his|himself)\b/i,
    instead: 'no pronoun of a gender: "the person", "the customer", "they"',
  },
  { pattern: /\brooms?\b/i, instead: '"room": a folder of src/features is a feature' },
  {
    pattern: /\ba (?!on(?:e|ce)\b|and\b|are\b|its?\b|eu)[aeio]\w{2,}|(?:^|[.!?] )A [AEIO]\w/,
    instead: '"a" before a vowel: "an"',
  },
];

/** Names in code and quoted words are not prose. */
function withoutCode(words: string): string {
  return words
    .replace(/`[^`]*`/g, '`x`')
    .replace(/"[^"\n]{1,60}"/g, '"x"')
    .replace(/\]\([^)]*\)/g, ']');
}

/** The rules that a paragraph breaks. */
export function faultsIn(words: string): string[] {
  const prose = withoutCode(words);
  return RULES.flatMap(({ pattern, instead }) => {
    const hit = pattern.exec(prose);
    return hit ? [`${instead} (... ${prose.slice(Math.max(0, hit.index - 20), hit.index + 50).trim()} ...)`] : [];
  });
}
