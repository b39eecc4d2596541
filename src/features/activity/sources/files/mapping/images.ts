import { CATALOGUE_COUNTS, CATALOGUE_LENGTHS, type ProductImage } from '../../../../catalogue/index.js';
import { cleanLine, Problem } from '../../../../../platform/text.js';
import { readUrl } from '../../../../../platform/urls.js';
import { listOf } from './categories.js';
import { LeftOut } from './left-out.js';

/**
 * The pictures of a text, several of them where `split` stands between; at most 20. An address that is none is left out.
 * @param prefix stands before each address
 * @param altText what all of them show
 */
export function imagesIn(
  text: string,
  { split, prefix = '' }: { readonly split?: string; readonly prefix?: string },
  altText: string | undefined,
): readonly ProductImage[] | LeftOut | undefined {
  const shown = altText === undefined ? null : cleanLine(altText).slice(0, CATALOGUE_LENGTHS.altText).trim() || null;
  const addresses = listOf(text, split).map((one) => readUrl(prefix + one));
  const read = addresses.filter((url) => typeof url === 'string').slice(0, CATALOGUE_COUNTS.images);
  const images = read.map((url): ProductImage => ({ url, altText: shown, width: null, height: null }));
  const instead = images.length > 0 ? images : undefined;
  if (images.length === addresses.length) return instead;
  const problem = addresses.find((url) => url instanceof Problem);
  const why = problem?.what ?? `more than ${CATALOGUE_COUNTS.images}`;
  return new LeftOut(`images: ${why}`, instead, addresses.length - images.length);
}

/** The pictures of two rows of one product, each once. */
export function imagesOfBoth(a: readonly ProductImage[], b: readonly ProductImage[]): readonly ProductImage[] {
  const met = new Set(a.map(({ url }) => url));
  return [...a, ...b.filter(({ url }) => !met.has(url))].slice(0, CATALOGUE_COUNTS.images);
}
