import { type CardReason } from '../parts/Card';

/**
 * A reason of the service as a card says it: faces only where friends are the reason, and only of those whom the sentence counts. It counts
 * who did what the first did.
 */
export function reasonOf(because: {
  readonly kind: string;
  readonly text: string;
  readonly friends: readonly { readonly action: string; readonly user: { readonly name: string | null } }[];
}): CardReason {
  const counted = because.friends.filter(({ action }) => action === because.friends[0].action);
  const friends = because.kind === 'FRIENDS' ? counted.map(({ user }) => user.name) : [];
  return { text: because.text, friends };
}
