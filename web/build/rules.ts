/** Texts in both languages, and looks from tokens.css alone: what neither TypeScript nor ESLint sees. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsIn } from '../../scripts/words/rules.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));
const shop = fileURLToPath(new URL('../storefront/src', import.meta.url));
const files = [source, shop].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)),
);
const said: string[] = [];
const fault = (file: string, line: number, what: string): void => {
  said.push(`${relative(process.cwd(), file)}:${line}: ${what}`);
};

/** A name in braces, but not the words of a plural: `{count, plural, one {row} other {# rows}}` has `count`. */
const PLACEHOLDER = /(?<!\b(?:zero|one|two|few|many|other) *|=\d+ *)\{\s*(\w+)\s*[,}]/g;

/** The names of the placeholders of a text, in order. */
function placeholders(text: string): string {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name))].sort().join(', ');
}

function textsOf(language: string, feature: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(source, 'words', language, feature), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

const languages = readdirSync(join(source, 'words')).filter((name) => !name.includes('.'));
const features = new Set(languages.flatMap((language) => readdirSync(join(source, 'words', language))));
for (const feature of features) {
  const english = textsOf('en', feature);
  for (const language of languages) {
    const file = join(source, 'words', language, feature);
    const texts = textsOf(language, feature);
    for (const key of new Set([...Object.keys(english), ...Object.keys(texts)])) {
      const [wanted, given] = [english[key], texts[key]];
      if (!given?.trim() || !wanted?.trim()) fault(file, 1, `"${key}" is missing here or in English`);
      else if (placeholders(wanted) !== placeholders(given))
        fault(file, 1, `"${key}" has other placeholders than English`);
    }
    if (language !== 'en') continue;
    for (const [key, text] of Object.entries(texts))
      for (const what of faultsIn(text)) fault(file, 1, `"${key}": ${what}`);
  }
}

/** Each with the files where it may stand. */
const rules: readonly { readonly in: RegExp; readonly but: RegExp; readonly pattern: RegExp; readonly what: string }[] =
  [
    {
      in: /\.css$/,
      but: /ui\/tokens\.css$/,
      pattern: /#[0-9a-f]{3,8}\b|\b\d*\.?\d+px\b|\b(?:rgb|hsl|oklch)a?\(/i,
      what: 'colours, pixels and times stand in ui/tokens.css; name the token',
    },
    {
      in: /\.tsx?$/,
      but: /\.generated\.d\.ts$/,
      pattern: /['"`]#[0-9a-f]{3,8}['"`]|\b\d+px['"`]/i,
      what: 'colours and pixels stand in ui/tokens.css; name the token',
    },
    {
      in: /\.tsx$/,
      but: /ui\/parts\/Table\.tsx$/,
      pattern: /<table\b/,
      what: 'a list is a Grid, a short table a Table',
    },
    {
      in: /\.tsx?$/,
      but: /^$/,
      pattern: /\.toFixed\(|\.toLocale\w*String\(/,
      what: 'numbers are written by useNumbers',
    },
    {
      in: /\.tsx?$/,
      but: /ui\/save\/page\.ts$/,
      pattern: /dangerouslySetInnerHTML|\.innerHTML\b|<style\b/,
      what: 'no text becomes code or style',
    },
    {
      in: /\.(tsx?|css)$/,
      but: /^$/,
      pattern: /\bhttps?:\/\/(?!www\.w3\.org\/)/,
      what: 'nothing comes from another host',
    },
    { in: /\.tsx?$/, but: /ui\/save\//, pattern: /\.download\s*=/, what: 'files are given by ui/save' },
  ];
for (const file of files) {
  const used = rules.filter((rule) => rule.in.test(file) && !rule.but.test(file));
  if (used.length === 0) continue;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, n) => {
      for (const { pattern, what } of used) if (pattern.test(line)) fault(file, n + 1, what);
    });
}

for (const line of said) console.log(line);
process.exitCode = said.length === 0 ? 0 : 1;
