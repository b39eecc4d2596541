import { createHmac } from 'node:crypto';

/**
 * The signature of what is sent: `t=<seconds>,v1=<hex>`, where the hex is the HMAC-SHA256 of `<seconds>.<body>` under the secret. A receiver
 * computes the same, compares in constant time, and refuses what is older than some minutes.
 * @param at epoch milliseconds
 */
export function signatureOf(secret: string, at: number, body: string): string {
  const seconds = Math.floor(at / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
