import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Groups } from '../../../graph/Groups';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Group } from './circle';

/** Which colour is which community; the name of each leads to what it is like. */
export function Legend(props: {
  readonly text: string;
  readonly groups: readonly Group[];
  /** How many people are in none of these. */
  readonly others: number;
}): ReactNode {
  const { text, groups, others } = props;
  const say = useText();
  const { whole } = useNumbers();
  const rest = { key: '', group: 0, text: say('explorer.others', { people: whole(others) }) };
  const listed = groups.map(({ group, communityId, name, seen }) => ({
    key: communityId,
    group,
    text: (
      <span>
        <Link to="/communities" search={{ chosen: communityId }}>
          {name}
        </Link>{' '}
        · {whole(seen)}
      </span>
    ),
  }));
  return (
    <>
      <p className="note">{text}</p>
      {groups.length > 0 && <Groups label={say('explorer.groups')} groups={others > 0 ? [...listed, rest] : listed} />}
    </>
  );
}
