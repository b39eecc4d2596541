import { type CategoryPlace } from '../rows.js';
import { type Categories } from './mapping.js';

/**
 * The categories of a text: `Clothing > Hoodies, Sale` are Hoodies, which is in Clothing, and Sale. The id of a category within
 * others is its whole path, so that two shelves named "New" stay two. A separator after a backslash is part of a name; a JSON list
 * needs no separator.
 */
export function categoriesOf(text: string, { split, path }: Pick<Categories, 'split' | 'path'>): CategoryPlace[] {
  const places = new Map<string, CategoryPlace>();
  for (const one of listOf(text, split)) {
    const steps = path === undefined ? [one] : parts(one, path);
    steps.forEach((name, i) => {
      const id = steps.slice(0, i + 1).join(' > ');
      const parentId = i === 0 ? undefined : steps.slice(0, i).join(' > ');
      const holds = i === steps.length - 1 || places.get(id)?.holds === true;
      places.set(id, { id, name, ...(parentId !== undefined && { parentId }), holds });
    });
  }
  return [...places.values()];
}

/** The parts of a text between which `split` stands, or those of a JSON list. */
export function listOf(text: string, split: string | undefined): string[] {
  if (text.startsWith('[') && text.endsWith(']')) {
    try {
      const list = JSON.parse(text) as unknown;
      if (Array.isArray(list)) return list.map((item) => String(item).trim()).filter((item) => item !== '');
    } catch {
      // A text in brackets.
    }
  }
  return split === undefined ? [text] : parts(text, split);
}

function parts(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const piece of text.split(separator)) {
    if (piece.endsWith('\\')) {
      open += piece.slice(0, -1) + separator;
      continue;
    }
    pieces.push((open + piece).trim());
    open = '';
  }
  if (open !== '') pieces.push(open.slice(0, -separator.length).trim());
  return pieces.filter((piece) => piece !== '');
}
