import { mergeVisitor } from './documents.generated.js';
import { drawId } from './draw-id.js';
import { type Service, ServiceError } from './service.js';
import { keep, kept } from './storage.js';

const KEY = 'visitor';

/** The id of who is not signed in: drawn once at random on this device, and kept. */
export function visitorId(): string {
  const known = kept(KEY);
  if (known) return known;
  const drawn = drawId();
  keep(KEY, drawn);
  return drawn;
}

/** Somebody signs out: the next visitor of this device is another one. */
export function forgetVisitor(): void {
  keep(KEY, undefined);
}

/**
 * Somebody signed in: what the visitor of this device did becomes what that customer did, each event once. The service must be
 * asked with the token of the customer. A device without a visitor has nothing to merge.
 * @returns number of events that are now the customer's
 * @throws ServiceError
 */
export async function mergeOnSignIn(service: Service, userId: string): Promise<number> {
  const known = kept(KEY);
  if (!known) return 0;
  const { mergeVisitor: merged } = await service.ask(mergeVisitor, { input: { userId, visitorId: known } });
  // One who is another person already keeps what it did; this device begins anew.
  forgetVisitor();
  if (merged?.__typename === 'VisitorMerged') return merged.recorded;
  if (merged?.__typename === 'InvalidInput') throw new ServiceError(merged.message, merged.code);
  return 0;
}
