import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql';
import { Button } from '../../../ui/controls/Button';
import { Picker } from '../../../ui/controls/Picker';
import { Cross } from '../../../ui/parts/Icon';
import { PersonName } from '../../../ui/parts/PersonName';
import { useText } from './text';

const FoundQuery = graphql(`
  query ConsolePeopleFound($text: String!) {
    users(first: 12, filter: { nameContains: $text }) {
      edges {
        node {
          userId
          name
          region
        }
      }
    }
  }
`);

const NameQuery = graphql(`
  query ConsoleNameOf($userId: UserID!) {
    user(userId: $userId) {
      name
    }
  }
`);

/** Some people, found by name; each can be taken away again. */
export function PeopleField(props: {
  readonly label: string;
  readonly userIds: readonly string[];
  readonly onChange: (userIds: readonly string[]) => void;
}): ReactNode {
  const { label, userIds, onChange } = props;
  const say = useText();
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: FoundQuery, variables: { text }, pause: text.trim().length < 2 });
  const found = data?.users?.edges.map(({ node: { userId, name, region } }) => ({
    key: userId,
    name: name ?? userId,
    note: [userId, region].filter(Boolean).join(' · '),
  }));
  return (
    <div className="people-field">
      <Picker
        // Another person is sought with an empty field.
        key={userIds.length}
        label={label}
        placeholder={say('people.find')}
        text={text}
        onText={setText}
        options={fetching ? undefined : text.trim().length < 2 ? [] : (found ?? [])}
        onChoose={(userId) => {
          setText('');
          if (!userIds.includes(userId)) onChange([...userIds, userId]);
        }}
      />
      {userIds.length > 0 && (
        <ul aria-label={label}>
          {userIds.map((userId) => (
            <Person
              key={userId}
              userId={userId}
              onLeave={() => onChange(userIds.filter((other) => other !== userId))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Person({ userId, onLeave }: { readonly userId: string; readonly onLeave: () => void }): ReactNode {
  const say = useText();
  const [{ data }] = useQuery({ query: NameQuery, variables: { userId } });
  const name = data?.user?.name ?? userId;
  return (
    <li>
      <PersonName user={{ userId, name: data?.user?.name ?? null }} hasFace={false} />
      <Button kind="quiet" aria-label={say('people.away', { name })} onPress={onLeave}>
        <Cross />
      </Button>
    </li>
  );
}
