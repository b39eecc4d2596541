/**
 * The URL is the state of a view. Parameters are texts in it (`?by=SALES&region=Lake`); these readers turn what a link says
 * into what the view means, and leave out what makes no sense. They take what the router gives: text from a URL, or the value
 * itself from a link inside the console.
 */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

/** A whole number within bounds. */
export function count(value: unknown, least: number, most: number): number | undefined {
  const number = amount(value);
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** A number of 0 or more. */
export function amount(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** `1` is yes; anything else is not in the URL. */
export function flag(value: unknown): true | undefined {
  return value === true || value === '1' ? true : undefined;
}

/** Ids or keys, with commas between them in the URL. */
export function list(value: unknown): readonly string[] | undefined {
  const values = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  const given = values.filter((one) => one !== '');
  return given.length > 0 ? given : undefined;
}

/** Parameters of a URL as texts. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** What a parameter may be. */
type Parameter = string | number | boolean | readonly string[] | undefined;

/** Parameters as a URL has them; what is undefined, false or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search as Record<string, Parameter>)) {
    const written = value === true ? '1' : value === false ? '' : (value ?? '').toString();
    if (written !== '') parameters.set(key, written);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
