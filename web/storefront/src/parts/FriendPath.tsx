import { type ReactNode } from 'react';
import { useNumbers } from '../../../src/words/numbers';
import { useText } from '../text';
import { Faces } from './Faces';

export interface PathFriend {
  readonly relation: string;
  readonly action: string;
  readonly at: string;
  readonly stars?: number | null;
  readonly text?: string | null;
  readonly user: { readonly userId: string; readonly name: string | null };
}

const ACTIONS = ['PURCHASE', 'RATE', 'LIKE', 'SHARE', 'COMMENT'] as const;

/** What a friend did, in words: `bought this, 3 Nov 2026`. */
export function useDid(): (act: Pick<PathFriend, 'action' | 'at' | 'stars' | 'text'>) => string {
  const say = useText();
  const { day, whole } = useNumbers();
  return ({ action, at, stars, text }) => {
    const known = ACTIONS.find((one) => one === action) ?? 'LIKE';
    const did = say(`did.${known}`, { stars: whole(stars ?? 0) });
    return `${did}, ${day(at)}${text ? `: “${text}”` : ''}`;
  };
}

/** The ways from the customer over each friend to the product. */
export function FriendPath(props: { readonly friends: readonly PathFriend[]; readonly title: string }): ReactNode {
  const { friends, title } = props;
  const say = useText();
  const did = useDid();
  if (friends.length === 0) return null;
  return (
    <ul className="paths">
      {friends.map((friend) => (
        <li key={friend.user.userId}>
          <span>{say('you')}</span>
          <span className="edge">{say(friend.relation === 'FRIEND' ? 'tie.friend' : 'tie.follow')}</span>
          <span className="who-name">
            <Faces names={[friend.user.name]} /> {friend.user.name ?? say('friend')}
          </span>
          <span className="edge">{did(friend)}</span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}
