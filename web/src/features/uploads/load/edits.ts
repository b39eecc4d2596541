import { useCallback, useState } from 'react';
import { NO_CHANGES, type Changes } from './mapping';

/** What a person made of a proposal. */
export interface Edits {
  readonly changes: Changes;
  /** The whole mapping, written by hand, and the proposal that it was written from: for other files it says nothing. */
  readonly written?: { readonly text: string; readonly of: string };
}

const NONE: Edits = { changes: NO_CHANGES };

/** What was made of the proposal for an upload; this tab keeps it, so that neither a reload nor one file more loses it. */
export function useEdits(uploadId: string): readonly [Edits, (edits: Edits) => void] {
  const [edits, setEdits] = useState(() => read(uploadId));
  const change = useCallback(
    (next: Edits) => {
      setEdits(next);
      write(uploadId, JSON.stringify(next));
    },
    [uploadId],
  );
  return [edits, change];
}

export function forgetEdits(uploadId: string): void {
  write(uploadId, undefined);
}

function read(uploadId: string): Edits {
  try {
    const text = sessionStorage.getItem(keyOf(uploadId));
    return text === null ? NONE : (JSON.parse(text) as Edits);
  } catch {
    return NONE;
  }
}

function write(uploadId: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(keyOf(uploadId));
    else sessionStorage.setItem(keyOf(uploadId), text);
  } catch {
    // A browser that keeps nothing: the edits hold until the page is left.
  }
}

function keyOf(uploadId: string): string {
  return `grapevine.load.${uploadId}`;
}
