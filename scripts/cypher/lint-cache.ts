import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Findings depend on these files besides the text itself; of a folder, on all its files. */
const INPUTS = [
  'schema/graph',
  'scripts/cypher',
  'scripts/generate/for-each.ts',
  'src/features/activity/events/kinds.ts',
  'package-lock.json',
];

/** Remembers the texts without findings: the linter takes a fifth of a second for each, and few change between two runs. */
export class LintCache {
  private constructor(
    private readonly path: string,
    private readonly salt: string,
    private readonly known: ReadonlySet<string>,
    private readonly fine = new Set<string>(),
  ) {}

  static async open(root: string): Promise<LintCache> {
    const path = join(root, '.grapevine/cache/cypher-lint.json');
    const salt = digest((await Promise.all(INPUTS.map((input) => contentOf(join(root, input))))).join('\0'));
    const stored = await readFile(path, 'utf8')
      .then((text) => JSON.parse(text) as string[])
      .catch(() => []);
    return new LintCache(path, salt, new Set(stored));
  }

  isFine(text: string): boolean {
    const key = this.key(text);
    if (!this.known.has(key)) return false;
    this.fine.add(key);
    return true;
  }

  remember(text: string): void {
    this.fine.add(this.key(text));
  }

  async save(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.path, JSON.stringify([...this.fine]));
  }

  private key(text: string): string {
    return digest(`${this.salt}\0${text}`);
  }
}

/** The text of a file, or of the files of a folder in name order. */
async function contentOf(path: string): Promise<string> {
  if (!(await stat(path)).isDirectory()) return readFile(path, 'utf8');
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))).join('\0');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
