/** The opaque id of a thing (Relay): base64url of `<Type>:<own id>`. */
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
