import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Cascade } from './query';

/** Who began, and how many people came to the product through them. */
export function Starters({ starters }: { readonly starters: Cascade['starters'] }): ReactNode {
  const say = useText();
  const { whole, day } = useNumbers();
  if (starters.length === 0) return <Empty title={say('starters.none')} why={say('starters.none.why')} />;
  return (
    <Table
      label={say('starters.table')}
      rows={starters}
      columns={[
        {
          key: 'person',
          title: say('person'),
          value: ({ user }) => user.name ?? user.userId,
          write: ({ user }) => (
            <Link to="/people/$userId" params={{ userId: user.userId }}>
              {user.name ?? user.userId}
            </Link>
          ),
        },
        { key: 'at', title: say('starters.at'), value: ({ at }) => at, write: ({ at }) => day(at) },
        {
          key: 'children',
          title: say('starters.children'),
          isNumber: true,
          value: ({ children }) => children,
          write: ({ children }) => whole(children),
        },
        {
          key: 'descendants',
          title: say('starters.descendants'),
          isNumber: true,
          value: ({ descendants }) => descendants,
          write: ({ descendants }) => whole(descendants),
        },
        { key: 'userId', title: say('id'), value: ({ user }) => user.userId },
      ]}
    />
  );
}
