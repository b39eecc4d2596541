import { checkLine, checkNumber } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { Problem } from '../../../platform/text.js';
import { readUrl } from '../../../platform/urls.js';
import { readHandle } from '../handle.js';
import { CATALOGUE_COUNTS, CATALOGUE_LENGTHS } from '../lengths.js';
import { type ProductImage } from '../records.js';

/** A picture as the shop sends it. */
export type ImageRow = Pick<ProductImage, 'url'> & { readonly [K in 'altText' | 'width' | 'height']?: ProductImage[K] };

/** Pictures as the graph has them, in lists of one length; absent where nothing is said of them. */
export interface ImageColumns {
  readonly imageUrls?: readonly string[];
  /** Empty where a picture has no text. */
  readonly imageTexts?: readonly string[];
  /** 0 where it is unknown. */
  readonly imageWidths?: readonly number[];
  readonly imageHeights?: readonly number[];
}

const PIXELS = { min: 1, max: 100_000, whole: true };

/** @throws Failure INVALID_INPUT at `path` */
export function checkHandle(handle: string, ...path: string[]): string {
  const read = readHandle(handle);
  if (read instanceof Problem) throw invalidInput(`\`${path.at(-1)}\` is ${read.what}.`, ...path);
  return read;
}

/**
 * @param at path of the row
 * @throws Failure INVALID_INPUT
 */
export function checkImages(images: readonly ImageRow[], at: readonly string[]): ImageColumns {
  checkCount(images, CATALOGUE_COUNTS.images, ...at, 'images');
  return columnsOfImages(
    images.map(({ url, altText, width, height }, index) => {
      const path = [...at, 'images', String(index)];
      const read = readUrl(url);
      if (read instanceof Problem) throw invalidInput(`\`url\` is ${read.what}.`, ...path, 'url');
      return {
        url: read,
        altText: checkLine(altText, CATALOGUE_LENGTHS.altText, ...path, 'altText') ?? null,
        width: checkNumber(width, PIXELS, ...path, 'width') ?? null,
        height: checkNumber(height, PIXELS, ...path, 'height') ?? null,
      };
    }),
  );
}

/** @throws Failure INVALID_INPUT at `path` for a list of more than `most` */
export function checkCount(list: readonly unknown[], most: number, ...path: string[]): void {
  if (list.length <= most) return;
  throw invalidInput(`\`${path.at(-1)}\` takes at most ${most} entries, got ${list.length}.`, ...path);
}

/** Pictures in the form in which they are stored. */
export function columnsOfImages(images: readonly ProductImage[]): Required<ImageColumns> {
  return {
    imageUrls: images.map(({ url }) => url),
    imageTexts: images.map(({ altText }) => altText ?? ''),
    imageWidths: images.map(({ width }) => width ?? 0),
    imageHeights: images.map(({ height }) => height ?? 0),
  };
}

/** Pictures as they are stored, in the form in which they are read. */
export function imagesOf({ imageUrls, imageTexts, imageWidths, imageHeights }: Required<ImageColumns>): ProductImage[] {
  return imageUrls.map((url, i) => ({
    url,
    altText: imageTexts[i] || null,
    width: imageWidths[i] || null,
    height: imageHeights[i] || null,
  }));
}
