import { isAscii, isUtf8 } from 'node:buffer';
import { openBytes } from './bytes.files.js';
import { type StoredFile } from './folder.files.js';

/** How the characters of a file are written. `latin1` is read as Windows-1252, as browsers do. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'latin1';

/** The encoding of a file: what its byte order mark says, else what is stated, else what {@link detectEncoding} finds. */
export async function encodingOf(file: StoredFile, stated?: Encoding): Promise<Encoding> {
  if (stated === undefined) return detectEncoding(file);
  const { chunks } = await openBytes(file);
  for await (const chunk of chunks) return markOf(chunk) ?? stated;
  return stated;
}

/**
 * The encoding of a file that nobody stated. A byte order mark decides; else zeros at every second place (UTF-16);
 * else whether what is not ASCII is UTF-8. One broken character does not make a file of UTF-8 another one: the larger part
 * of the blocks that hold such characters decides. Reads the file once, at the pace of the disk.
 */
async function detectEncoding(file: StoredFile): Promise<Encoding> {
  const { chunks } = await openBytes(file);
  let first = true;
  let utf8 = 0;
  let western = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (first) {
      const wide = markOf(chunk) ?? wideEncoding(chunk);
      if (wide) return wide;
      first = false;
    }
    if (rest.length === 0 && isAscii(chunk)) continue;
    const block = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeCharacters(block);
    rest = block.subarray(end);
    const whole = block.subarray(0, end);
    if (isAscii(whole)) continue;
    if (isUtf8(whole) || mostlyUtf8(whole)) utf8++;
    else western++;
  }
  if (rest.length > 0 && !isUtf8(rest)) western++;
  return western > utf8 ? 'windows-1252' : 'utf-8';
}

function markOf(chunk: Buffer): Encoding | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without a mark shows by its zeros: every second byte of text in Latin letters is one. */
function wideEncoding(chunk: Buffer): Encoding | undefined {
  const head = chunk.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => (zeros[i & 1] += byte === 0 ? 1 : 0));
  const many = head.length / 6;
  if (zeros[1] > many && zeros[0] < many / 8) return 'utf-16le';
  if (zeros[0] > many && zeros[1] < many / 8) return 'utf-16be';
  return undefined;
}

/** Where the last character ends that is whole, if this is UTF-8: at most three bytes before the end. */
function wholeCharacters(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back];
    if (byte < 0x80) return block.length;
    if (byte >= 0xc0) return block.length - back;
  }
  return block.length;
}

function mostlyUtf8(block: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (const [character] of block.toString('utf8').matchAll(/[^\u0000-\u007f]/gu)) {
    if (character === '\ufffd') bad++;
    else good++;
  }
  return good > bad;
}
