import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What findings depend on besides the file itself. */
const INPUTS = ['schema/graph-model.ts', 'scripts/cypher/lint-query.ts', 'scripts/cypher/lint.ts', 'package-lock.json'];

/** Remembers which texts were found fine: the linter needs a fifth of a second a file, and few change between two runs. */
export class LintCache {
  private constructor(
    private readonly path: string,
    private readonly salt: string,
    private readonly known: ReadonlySet<string>,
    private readonly fine = new Set<string>(),
  ) {}

  static async open(root: string): Promise<LintCache> {
    const path = join(root, '.grapevine/cache/cypher-lint.json');
    const salt = digest((await Promise.all(INPUTS.map((file) => readFile(join(root, file), 'utf8')))).join('\0'));
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

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
