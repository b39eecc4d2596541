/** Colours of groups that can be told apart, `--group-1` and on in tokens.css. */
export const GROUPS = 12;

/** The colour of a community by its place among all, the largest first: none is used twice, and those that are left share 0. */
export function groupOf(place: number): number {
  return place < GROUPS ? place + 1 : 0;
}

/** Colours and letters as the page has them now; the theme may change them. */
export interface Looks {
  readonly surface: string;
  readonly ink: string;
  readonly accent: string;
  readonly tie: string;
  /** By group: 0 for the others. */
  readonly groups: readonly string[];
  readonly font: string;
}

export function looksOf(element: Element): Looks {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: of('surface'),
    ink: of('ink'),
    accent: of('accent'),
    tie: of('line-strong'),
    groups: ['group-others', ...Array.from({ length: GROUPS }, (_, n) => `group-${n + 1}`)].map(of),
    font: style.fontFamily,
  };
}
