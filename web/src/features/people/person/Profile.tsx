import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Person } from './query';

/** Who the person is to the shop, and what the person consents to. */
export function Profile({ person }: { readonly person: Person }): ReactNode {
  const say = useText();
  const { whole, day } = useNumbers();
  const { userId, region, joinedAt, shareActivity, friendCount, followerCount, followingCount, events } = person;
  return (
    <Facts
      facts={[
        [say('id'), userId],
        [say('region'), region ?? say('unknown')],
        [say('joined'), joinedAt ? day(joinedAt) : say('unknown')],
        [
          say('ties'),
          say('ties.of', {
            friends: whole(friendCount),
            followers: whole(followerCount),
            following: whole(followingCount),
          }),
        ],
        [say('events'), whole(events.totalCount ?? 0)],
        [
          say('consent'),
          shareActivity === 'FRIENDS' ? (
            <>
              <Badge kind="good">{say('consent.yes')}</Badge>
              <span className="note">{say('consent.yes.why')}</span>
            </>
          ) : (
            <>
              <Badge>{say('consent.no')}</Badge>
              <span className="note">{say('consent.no.why')}</span>
            </>
          ),
        ],
      ]}
    />
  );
}
