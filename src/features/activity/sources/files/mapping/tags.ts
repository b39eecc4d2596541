import { CATALOGUE_COUNTS, CATALOGUE_LENGTHS } from '../../../../catalogue/index.js';
import { cleanLine } from '../../../../../platform/text.js';
import { listOf } from './categories.js';

/** What stands between tags where a mapping says nothing: every shop system that exports them writes commas. */
const COMMA = ',';

/** The tags of a text, each once: at most 50, each of at most 100 characters. */
export function tagsIn(text: string, split: string = COMMA): readonly string[] {
  const tags = listOf(text, split).map((tag) => cleanLine(tag).slice(0, CATALOGUE_LENGTHS.tag).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, CATALOGUE_COUNTS.tags);
}

/** The tags of two rows of one product. */
export function tagsOfBoth(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].slice(0, CATALOGUE_COUNTS.tags);
}
