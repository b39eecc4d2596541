/** The paths of plain values in JSON objects, with their texts, and the paths of lists that hold objects. */
export function fieldsOf(values: readonly unknown[]): { texts: Map<string, string[]>; lists: string[] } {
  const texts = new Map<string, string[]>();
  const lists = new Set<string>();
  const note = (path: string, text: string): void => {
    const known = texts.get(path) ?? [];
    if (text !== '') known.push(text);
    texts.set(path, known);
  };
  const walk = (value: unknown, path: string, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(value)) {
      const objects = value.filter((item) => typeof item === 'object' && item !== null);
      if (objects.length === 0 && path !== '') note(path, value.length > 0 ? JSON.stringify(value) : '');
      if (objects.length > 0) lists.add(path);
      for (const item of objects.slice(0, 20)) walk(item, path, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`, depth + 1);
    } else if (path !== '') note(path, textOf(value));
  };
  for (const value of values) walk(value, '', 0);
  return { texts, lists: [...lists].filter((path) => path !== '') };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
