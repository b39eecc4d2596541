import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePages } from '../../../app/pages';
import { Unanswered } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Row } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { Way } from '../../../ui/parts/Way';
import { CsvFile } from '../../../ui/save/csv';
import { useSaving } from '../../../ui/save/use-saving';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { MovedQuery, type Moved } from './query';
import { person } from './route';

const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** The people whom the person moved, the surest first: the way to each, and how sure it is. */
export function MovedPeople({ name }: { readonly name: string }): ReactNode {
  const say = useText();
  const numbers = useNumbers();
  const { userId } = person.useParams();
  const search = person.useSearch();
  const { hops = 2 } = search;
  const navigate = person.useNavigate();
  const pages = usePages(MovedQuery, { userId, hops }, ({ influence }) => influence?.moved ?? NOTHING);
  const { rows, total, error, isLoading, hasMore, more, each, retry } = pages;
  const written = (way: Moved['way']): string => way.map((one) => one.name ?? one.userId).join(' → ');
  const columns: TableColumn<Moved>[] = [
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
    {
      key: 'credit',
      title: say('moved.sure'),
      isNumber: true,
      value: ({ credit }) => credit,
      write: ({ credit }) => numbers.chance(credit),
    },
    { key: 'way', title: say('moved.way'), value: ({ way }) => written(way) },
    { key: 'ids', title: say('moved.way.ids'), value: ({ way }) => way.map((one) => one.userId).join(' → ') },
  ];
  const begin = (): CsvFile<Moved> => new CsvFile(columns);
  const saving = useSaving(`moved-by-${userId}`, begin, rows, hasMore ? each : undefined);
  return (
    <>
      <Row>
        <Choice
          label={say('hops')}
          value={String(hops)}
          options={[1, 2, 3].map((key) => ({ key: String(key), name: say('hops.of', { hops: key }) }))}
          onChange={(key) => void navigate({ search: { ...search, hops: key === '2' ? undefined : Number(key) } })}
        />
        {rows.length > 0 && (
          <Button kind="quiet" isDisabled={saving.got !== undefined} onPress={saving.save}>
            {say('moved.save')}
          </Button>
        )}
      </Row>
      {saving.failed !== undefined && <p role="alert">{saving.failed}</p>}
      {error && <Unanswered error={error} onRetry={retry} />}
      {rows.length === 0 && isLoading && <Loading rows={8} />}
      {rows.length === 0 && !isLoading && !error && <Empty title={say('moved.none')} why={say('moved.none.why')} />}
      {rows.length > 0 && (
        <>
          <p className="note">{say('moved.count', { shown: rows.length, total: total ?? rows.length, name })}</p>
          <ul className="ways">
            {rows.map(({ user, credit, way }) => (
              <li key={user.userId}>
                <Way
                  steps={way.map((one) => ({ name: one.name ?? one.userId }))}
                  weight={{ share: credit, text: say('moved.credit', { chance: numbers.chance(credit) }) }}
                />
              </li>
            ))}
          </ul>
          {hasMore && (
            <Row>
              <Button onPress={more} isDisabled={isLoading}>
                {say('moved.more')}
              </Button>
            </Row>
          )}
          <details>
            <summary>{say('moved.table')}</summary>
            <Table label={say('moved.table')} columns={columns} rows={rows} />
          </details>
        </>
      )}
    </>
  );
}
