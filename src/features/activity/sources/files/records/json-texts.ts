/** The text of one JSON value of a file. */
export interface JsonText {
  readonly text: string;
  /** Line on which it begins, from 1. */
  readonly line: number;
}

/** A longer value, in characters, is one that does not end. */
const LONGEST_VALUE = 1 << 26;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The elements of arrays, and other values one after the other, as their texts, so that each is parsed as a line of JSON
 * lines is and one that is broken costs only itself. A line that ends within a string, or a bracket that does not fit, breaks its
 * value: what follows is left out up to the next line that begins with `{`.
 * @throws where an array or value does not end
 */
export async function* jsonTexts(pieces: AsyncIterable<string>): AsyncGenerator<JsonText> {
  const scanner = new Scanner();
  for await (const piece of pieces) yield* scanner.read(piece);
  yield* scanner.end();
}

class Scanner {
  private line = 1;
  /** The closing brackets that the value which has begun waits for. */
  private readonly open: number[] = [];
  private inArray = false;
  private inString = false;
  private escaped = false;
  /** After a broken value: whether this is the beginning of a line, where the next one may begin. */
  private lost: { lineBegins: boolean } | undefined;
  /** The value that has begun: its text up to this piece, and its line. */
  private begun: { text: string; readonly line: number } | undefined;

  *read(piece: string): Generator<JsonText> {
    let from = 0;
    const take = (to: number): JsonText => {
      const { text, line } = this.begun as JsonText;
      this.begun = undefined;
      return { text: text + piece.slice(from, to), line };
    };
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code === NEWLINE) this.line++;
      if (this.inString) {
        this.readString(code);
        if (code !== NEWLINE) continue;
        yield take(i);
        this.lose(true);
      } else if (this.lost && !this.finds(code, this.lost)) {
        continue;
      } else if (this.open.length === 0 && this.between(code)) {
        if (this.begun) yield take(i);
      } else {
        if (!this.begun) {
          this.begun = { text: '', line: this.line };
          from = i;
        }
        if (code === QUOTE) this.inString = true;
        else if (code === OPEN_OBJECT) this.open.push(CLOSE_OBJECT);
        else if (code === OPEN_ARRAY) this.open.push(CLOSE_ARRAY);
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
          const fits = this.open.pop() === code;
          if (!fits || this.open.length === 0) yield take(i + 1);
          if (!fits) this.lose(false);
        }
      }
    }
    if (!this.begun) return;
    this.begun.text += piece.slice(from);
    if (this.begun.text.length > LONGEST_VALUE) throw endless(this.begun.line);
  }

  *end(): Generator<JsonText> {
    if (this.begun && (this.open.length > 0 || this.inString)) throw endless(this.begun.line);
    if (this.begun) yield this.begun;
    if (this.inArray) throw new Error(`its array does not end: the file is cut off at line ${this.line}`);
  }

  private readString(code: number): void {
    if (this.escaped) this.escaped = false;
    else if (code === BACKSLASH) this.escaped = true;
    else if (code === QUOTE) this.inString = false;
  }

  /** Whether this character stands between values; the brackets of the array around them do. */
  private between(code: number): boolean {
    const end = code === CLOSE_ARRAY && this.inArray;
    const begin = code === OPEN_ARRAY && !this.inArray && !this.begun;
    if (end || begin) this.inArray = begin;
    return end || begin || code === COMMA || isBlank(code);
  }

  private lose(lineBegins: boolean): void {
    this.inString = false;
    this.open.length = 0;
    this.lost = { lineBegins };
  }

  /** Whether reading goes on here: at the first character of a line that is no blank. */
  private finds(code: number, lost: { lineBegins: boolean }): boolean {
    if (code === NEWLINE) lost.lineBegins = true;
    if (isBlank(code)) return false;
    const found = lost.lineBegins && (code === OPEN_OBJECT || code === CLOSE_ARRAY);
    lost.lineBegins = false;
    if (found) this.lost = undefined;
    return found;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === NEWLINE || code === 0x0d || code === 0x09;
}

function endless(line: number): Error {
  return new Error(`the value that begins on line ${line} does not end`);
}
