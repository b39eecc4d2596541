import { useStored } from '../stored';

/** Pixels of a row, as tokens.css says for the rows that the person chose. */
export function useRowHeight(): number {
  useStored('rows');
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10);
}
