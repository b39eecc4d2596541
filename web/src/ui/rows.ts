import { keep, readStored, useStored } from './stored';

/** Rows of lists are comfortable, or compact where the person chose that. */
export function useCompactRows(): [isCompact: boolean, choose: (isCompact: boolean) => void] {
  const [stored] = useStored('rows');
  const choose = (isCompact: boolean): void => {
    keep('rows', isCompact ? 'compact' : undefined);
    applyRows();
  };
  return [stored === 'compact', choose];
}

/** Puts the choice on the page. */
export function applyRows(): void {
  document.documentElement.dataset.rows = readStored('rows') ?? 'comfortable';
}

/** Pixels of a row, as tokens.css says for the rows that the person chose. */
export function useRowHeight(): number {
  useStored('rows');
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10);
}
