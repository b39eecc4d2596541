import { type ReactNode } from 'react';
import { Way } from '../ui/parts/Way';
import { useNumbers } from '../words/numbers';
import { graphql, readFragment, type FragmentOf } from './graphql';
import { useAppText } from './text';

/** Why a product is on a person's list; the document that takes it in has the variable `$locale`. */
export const ReasonFragment = graphql(`
  fragment ConsoleReason on Reason {
    text(locale: $locale)
    friendCount
    friends {
      user {
        userId
        name
      }
      action
      at
      stars
      strength
    }
  }
`);

/** The reason in a sentence, and the way from each friend whom it names, with the part of the score that came along it. */
export function Because(props: {
  readonly of: FragmentOf<typeof ReasonFragment>;
  /** Who gets the list. */
  readonly person: string;
  /** How many friends are drawn; all that the reason names by default. */
  readonly most?: number;
}): ReactNode {
  const { person, most } = props;
  const { text, friendCount, friends } = readFragment(ReasonFragment, props.of);
  const drawn = friends.slice(0, most);
  const say = useAppText();
  const { day, shareTenth } = useNumbers();
  const more = friendCount - drawn.length;
  return (
    <div>
      <p>{text}</p>
      {drawn.map(({ user, action, at, stars, strength }) => (
        <Way
          key={user.userId}
          steps={[{ name: user.name, did: say(didKey(action), { at: day(at), stars: stars ?? 0 }) }, { name: person }]}
          weight={{ share: strength, text: say('reason.share', { share: shareTenth(strength) }) }}
        />
      ))}
      {more > 0 && drawn.length > 0 && <p className="note">{say('reason.more', { count: more })}</p>}
    </div>
  );
}

function didKey(action: string) {
  switch (action) {
    case 'RATE':
      return 'did.RATE';
    case 'LIKE':
      return 'did.LIKE';
    case 'SHARE':
      return 'did.SHARE';
    case 'COMMENT':
      return 'did.COMMENT';
    default:
      return 'did.PURCHASE';
  }
}
