import { createHmac } from 'node:crypto';
import { type FingerprintKind } from './signal.js';

/** Hashes what purchases are made with under a key, so that nobody who reads the graph can find out what it was, nor try addresses. */
export class Fingerprints {
  /** @param key gives the key, at the first use */
  constructor(private readonly key: () => Buffer) {}

  /** The id of a fingerprint. Letter case and white space do not tell two apart. */
  of(kind: FingerprintKind | 'COUPON', value: string): string {
    const plain = value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
    return `${kind.toLowerCase()}-${this.hash(kind, plain)}`;
  }

  /** By which a purchase is known that is sent again. */
  ofContent(content: readonly unknown[]): string {
    return this.hash('CONTENT', JSON.stringify(content));
  }

  private hash(kind: string, text: string): string {
    return createHmac('sha256', this.key()).update(`${kind}\n${text}`).digest('base64url').slice(0, 32);
  }
}
