import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { useSettings } from '../../../app/settings';
import { Button } from '../../../ui/controls/Button';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES } from '../../../words/words';
import { PeopleQuery, type Person } from './query';
import { useText } from './text';

/** Who, the likeliest first, and why. */
export function People(of: { readonly productId: string; readonly size: number }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const { locale } = LANGUAGES[useSettings().language];
  const { rows, total, error, isLoading, hasMore, more, retry } = usePages(
    PeopleQuery,
    { ...of, locale },
    ({ launchAudience }) => launchAudience?.people ?? null,
  );
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (rows.length === 0)
    return isLoading ? <Loading rows={6} /> : <Empty title={say('nobody')} why={say('nobody.why')} />;
  return (
    <Section title={say('people')} note={say('people.note', { shown: whole(rows.length), total: whole(total ?? 0) })}>
      <Table<Person>
        label={say('people')}
        rows={rows}
        columns={[
          { key: 'rank', title: say('rank'), isNumber: true, value: ({ rank }) => rank },
          {
            ...{ key: 'person', title: say('person'), value: ({ user }) => user.name ?? user.userId },
            write: ({ user: { userId, name } }) => (
              <Link to="/people/$userId" params={{ userId }}>
                {name ?? userId}
              </Link>
            ),
          },
          { key: 'region', title: say('region'), value: ({ user }) => user.region },
          { key: 'why', title: say('why'), value: ({ reasons }) => reasons.map(({ text }) => text).join(' ') },
          { key: 'contact', title: say('contact'), value: ({ mayContact }) => say(mayContact ? 'yes' : 'no') },
          { key: 'id', title: say('id'), value: ({ user }) => user.userId },
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
