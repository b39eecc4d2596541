/** What the browser keeps over pages; nothing where it keeps nothing, as on a server. */
export function kept(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(`grapevine-client.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text over pages; undefined forgets it. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) globalThis.localStorage?.removeItem(`grapevine-client.${key}`);
    else globalThis.localStorage?.setItem(`grapevine-client.${key}`, value);
  } catch {
    // A browser that keeps nothing: what is not sent on this page is lost with it.
  }
}
