import iconv from 'iconv-lite';
import { type Encoding } from './encoding.files.js';

/** A physical line of a file, without its end, which may be `\r\n`, `\n` or `\r`, one after the other. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

const DECODERS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'win1252',
  latin1: 'win1252',
};

/** The text of bytes, without a byte order mark. */
export async function* textOf(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(DECODERS[encoding]);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const last = decoder.end();
  if (last) yield last;
}

/** A file with a longer line, in characters, is no table of lines. */
const LONGEST_LINE = 1 << 26;

/**
 * The lines of a text, in runs: one run for each piece of text that holds an end of a line.
 * @throws where a line does not end
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = '';
  let number = 0;
  const numbered = (texts: string[]): Line[] => texts.map((text) => ({ text, number: ++number }));
  for await (const piece of pieces) {
    const text = rest + piece;
    // An end of two characters may be cut in half.
    const held = text.endsWith('\r') ? '\r' : '';
    const parts = (held ? text.slice(0, -1) : text).split(text.includes('\r') ? /\r\n|\n|\r/ : '\n');
    rest = (parts.pop() ?? '') + held;
    if (rest.length > LONGEST_LINE) throw new Error(`line ${number + parts.length + 1} does not end`);
    if (parts.length > 0) yield numbered(parts);
  }
  const parts = rest.split(/\r\n|\n|\r/);
  if (parts.at(-1) === '') parts.pop();
  if (parts.length > 0) yield numbered(parts);
}
