import { type FieldTypes, type ScalarKind, type ValueType } from '../../src/platform/neo4j/query.js';

/**
 * The type grammar of query headers:
 *
 *     type   = (scalar | "{" field {"," field} "}") {"[]" | "?"}
 *     scalar = "string" | "int" | "float" | "boolean" | "datetime"
 *     field  = name ":" type
 *
 * Suffixes read left to right: `string?[]` is a list that may hold nulls, `string[]?` a list that may be null.
 */
const SCALARS: ReadonlySet<string> = new Set(['string', 'int', 'float', 'boolean', 'datetime']);

/** Why a type could not be read; the header parser adds file and line. */
export class TypeSyntaxError extends Error {
  override name = 'TypeSyntaxError';
}

/** Reads a type at the start of `source`; returns it with the text left over after it (trimmed). */
export function parseValueType(source: string): { type: ValueType; rest: string } {
  const reader = new Reader(source);
  const type = reader.type();
  return { type, rest: source.slice(reader.position).trim() };
}

class Reader {
  position = 0;
  constructor(private readonly source: string) {}

  type(): ValueType {
    let type: ValueType = this.peek() === '{' ? this.map() : this.scalar();
    for (;;) {
      if (this.source.startsWith('[]', this.position)) {
        this.position += 2;
        type = { kind: 'list', of: type };
      } else if (this.source[this.position] === '?') {
        if (type.nullable) throw new TypeSyntaxError('"??" in a type: one "?" is enough');
        this.position++;
        type = { ...type, nullable: true };
      } else return type;
    }
  }

  private scalar(): ValueType {
    const name = this.word('a type');
    if (!SCALARS.has(name)) {
      throw new TypeSyntaxError(`unknown type "${name}": use ${[...SCALARS].join(', ')} or a map like {a: string}`);
    }
    return { kind: name as ScalarKind };
  }

  private map(): ValueType {
    const fields: Record<string, ValueType> = {};
    this.expect('{');
    do {
      const name = this.word('a field name');
      if (Object.hasOwn(fields, name)) throw new TypeSyntaxError(`field "${name}" is declared twice in one map`);
      this.expect(':');
      this.skipSpace();
      fields[name] = this.type();
    } while (this.accept(','));
    this.expect('}');
    return { kind: 'map', fields: fields satisfies FieldTypes };
  }

  private word(what: string): string {
    this.skipSpace();
    const match = /^[A-Za-z_]\w*/.exec(this.source.slice(this.position));
    if (!match) throw new TypeSyntaxError(`expected ${what} at "${this.source.slice(this.position)}"`);
    this.position += match[0].length;
    return match[0];
  }

  private accept(symbol: string): boolean {
    if (this.peek() !== symbol) return false;
    this.position++;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.accept(symbol)) {
      throw new TypeSyntaxError(`expected "${symbol}" at "${this.source.slice(this.position)}"`);
    }
  }

  private peek(): string | undefined {
    this.skipSpace();
    return this.source[this.position];
  }

  private skipSpace(): void {
    while (/\s/.test(this.source[this.position] ?? '')) this.position++;
  }
}
