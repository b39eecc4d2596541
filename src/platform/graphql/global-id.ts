/**
 * Opaque ids in the Relay sense: base64url of `<Type>:<own id>`. Every argument that names a person or a product takes
 * the shop's own id too, so front ends never have to translate.
 */
export function globalId(type: string, ownId: string): string {
  return Buffer.from(`${type}:${ownId}`, 'utf8').toString('base64url');
}

/** The type and own id of an opaque id, or undefined where it is not one. */
export function parseGlobalId(id: string): { type: string; ownId: string } | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return undefined;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const match = /^([A-Z][A-Za-z]+):(.+)$/s.exec(text);
  if (!match || globalId(match[1], match[2]) !== id) return undefined;
  return { type: match[1], ownId: match[2] };
}

/** The shop's own id behind an argument that may be either form. */
export function ownId(type: string, given: string): string {
  const parsed = parseGlobalId(given);
  return parsed?.type === type ? parsed.ownId : given;
}
