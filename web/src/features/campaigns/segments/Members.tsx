import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { Button } from '../../../ui/controls/Button';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { MembersQuery, type Member } from './query';

/** Who is a member, page by page. */
export function Members({ of: segmentId }: { readonly of: string }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const { rows, total, error, isLoading, hasMore, more, retry } = usePages(
    MembersQuery,
    { segmentId },
    ({ segment }) => segment?.members ?? null,
  );
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (rows.length === 0)
    return isLoading ? <Loading rows={6} /> : <Empty title={say('nobody')} why={say('nobody.why')} />;
  return (
    <Section title={say('members')} note={say('members.note', { shown: whole(rows.length), total: whole(total ?? 0) })}>
      <Table<Member>
        label={say('members')}
        rows={rows}
        columns={[
          {
            ...{ key: 'person', title: say('person'), value: ({ userId }) => userId },
            write: ({ userId, name }) => (
              <Link to="/people/$userId" params={{ userId }}>
                {name ?? userId}
              </Link>
            ),
          },
          { key: 'id', title: say('id'), value: ({ userId }) => userId },
          { key: 'region', title: say('region'), value: ({ region }) => region },
          { key: 'contact', title: say('contact'), value: ({ mayContact }) => say(mayContact ? 'yes' : 'no') },
        ]}
      />
      {hasMore && (
        <Button isDisabled={isLoading} onPress={more}>
          {say('more')}
        </Button>
      )}
    </Section>
  );
}
