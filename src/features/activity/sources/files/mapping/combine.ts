import { type ProductImage } from '../../../../catalogue/index.js';
import { imagesOfBoth } from './images.js';
import { type FileMapping, type Rule } from './mapping.js';
import { tagsOfBoth } from './tags.js';

/** What a shop's variants mean for their product, with the pictures and tags of all; the first value that is there for every other field. */
const CUSTOM: Readonly<Record<string, Rule>> = { price: 'lowest', stock: 'sum', active: 'any' };

/** Puts the rows of one id together, field by field; what a row leaves out says nothing. */
export function combinerOf(combine: NonNullable<FileMapping['combine']>): <T extends object>(a: T, b: T) => T {
  const rules = typeof combine === 'boolean' ? CUSTOM : { ...CUSTOM, ...combine };
  return <T extends object>(a: T, b: T): T => {
    const together: Record<string, unknown> = { ...(a as Record<string, unknown>) };
    for (const [field, value] of Object.entries(b) as [string, unknown][]) {
      if (value === undefined) continue;
      const before = together[field];
      if (field === 'images' && before !== undefined) {
        together.images = imagesOfBoth(before as readonly ProductImage[], value as readonly ProductImage[]);
        continue;
      }
      if (field === 'tags' && before !== undefined) {
        together.tags = tagsOfBoth(before as readonly string[], value as readonly string[]);
        continue;
      }
      together[field] = before === undefined ? value : RULE[rules[field] ?? 'first'](before, value);
    }
    return together as T;
  };
}

const RULE: Readonly<Record<Rule, (a: unknown, b: unknown) => unknown>> = {
  first: (a) => a,
  last: (_, b) => b,
  lowest: (a, b) => ((b as number) < (a as number) ? b : a),
  highest: (a, b) => ((b as number) > (a as number) ? b : a),
  // Of several stocks of which one is not known the sum is not known.
  sum: (a, b) => (a === null || b === null ? null : typeof a === 'number' && typeof b === 'number' ? a + b : a),
  any: (a, b) => a === true || b === true,
};
