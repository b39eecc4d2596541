import { type ReactNode } from 'react';
import './parts.css';

/** First letters of the first and the last word of a name; of nobody, nothing. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** A person in a row: initials in a circle. The name stands beside it. */
export function Face({ name }: { readonly name: string | null }): ReactNode {
  return (
    <span className="face" aria-hidden="true">
      {name === null ? '·' : initialsOf(name)}
    </span>
  );
}
