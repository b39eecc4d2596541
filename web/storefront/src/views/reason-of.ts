import { type CardReason } from '../parts/Card';

/** A reason of the service as a card says it: faces only where friends are the reason. */
export function reasonOf(because: {
  readonly kind: string;
  readonly text: string;
  readonly friends: readonly { readonly user: { readonly name: string | null } }[];
}): CardReason {
  const friends = because.kind === 'FRIENDS' ? because.friends.map(({ user }) => user.name) : [];
  return { text: because.text, friends };
}
