import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of a code that name it, and of its signature: 24 characters, of which one in 2^48 would be taken even if all names were known. */
const NAME_BYTES = 9;
const SIGN_BYTES = 6;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** Makes and reads the codes of coupons. The graph has the names only: whoever reads it has no code. */
export class CouponCodes {
  /** @param key of the shop; asked when it is needed */
  constructor(private readonly key: () => Buffer) {}

  /** The name of the nth code of a person in a batch, in hex: the same each time, and nobody without the key can guess it. */
  nameOf(batchId: string, userId: string, n: number): string {
    return this.hash('name', JSON.stringify([batchId, userId, n]))
      .subarray(0, NAME_BYTES)
      .toString('hex');
  }

  /** The code of a name: six groups of four letters and digits. */
  codeOf(name: string): string {
    const letters = toLetters(Buffer.concat([Buffer.from(name, 'hex'), this.signatureOf(name)]));
    return letters.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
  }

  /** The name of a code as somebody typed it; undefined where we did not sign it. */
  read(code: string): string | undefined {
    const bytes = fromLetters(code);
    if (bytes?.length !== NAME_BYTES + SIGN_BYTES) return undefined;
    const name = bytes.subarray(0, NAME_BYTES).toString('hex');
    return timingSafeEqual(bytes.subarray(NAME_BYTES), this.signatureOf(name)) ? name : undefined;
  }

  private signatureOf(name: string): Buffer {
    return this.hash('coupon', name).subarray(0, SIGN_BYTES);
  }

  private hash(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key()).update(`${purpose}.${text}`).digest();
  }
}

/** Base 32 without letters that look like others (Crockford). */
function toLetters(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`);
  let letters = '';
  for (let left = (bytes.length * 8) / 5; left > 0; left -= 1) {
    letters = LETTERS[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return letters;
}

function fromLetters(code: string): Buffer | undefined {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== ((NAME_BYTES + SIGN_BYTES) * 8) / 5) return undefined;
  let bits = 0n;
  for (const letter of plain) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  return Buffer.from(bits.toString(16).padStart((NAME_BYTES + SIGN_BYTES) * 2, '0'), 'hex');
}
