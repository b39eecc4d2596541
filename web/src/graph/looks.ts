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
    groups: ['group-others', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `group-${n}`)].map(of),
    font: style.fontFamily,
  };
}
