import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Plan } from './query';
import { useText } from './text';

/** Who may not be a seed, by reason, with those who would be heard by most. */
export function Excluded({ plan: { excluded } }: { readonly plan: Plan }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  if (excluded.length === 0) return null;
  return (
    <Section title={say('excluded')} note={say('excluded.note')}>
      <Table
        label={say('excluded.table')}
        rows={excluded}
        columns={[
          { key: 'reason', title: say('excluded.reason'), value: ({ reason }) => say(`excluded.${reason}`) },
          {
            key: 'people',
            title: say('excluded.people'),
            isNumber: true,
            value: ({ people }) => people,
            write: ({ people }) => whole(people),
          },
          {
            key: 'users',
            title: say('excluded.largest'),
            value: ({ users }) =>
              users.map(({ name, userId }) => (name === null ? userId : `${name} (${userId})`)).join(', '),
          },
        ]}
      />
    </Section>
  );
}
