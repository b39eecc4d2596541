import { readFile } from 'node:fs/promises';

/** The values that `neo4j.conf.template` leaves open. */
export interface ConfValues {
  readonly plugins: string;
  readonly logs: string;
  /** 0 lets the server choose. */
  readonly boltPort: number;
  readonly httpPort: number;
  readonly pageCacheMb: number;
}

/**
 * The server's configuration as text.
 * @throws Error when the template asks for a value that is not given.
 */
export async function renderConf(values: ConfValues): Promise<string> {
  const template = await readFile(new URL('./neo4j.conf.template', import.meta.url), 'utf8');
  const known = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`neo4j.conf.template names an unknown value: ${name}`);
    return value.replaceAll('\\', '/'); // The file is in Java's properties format, where a backslash escapes.
  });
}
