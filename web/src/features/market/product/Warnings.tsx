import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Choice } from '../../../ui/controls/Choice';
import { Page, Row, Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Warning, WarningsQuery } from './query';
import { market, WITHIN } from './route';

const DEFAULT = '14';

/** Products that run out before an order could arrive. */
export function Warnings(): ReactNode {
  const say = useText();
  const { within = DEFAULT } = market.useSearch();
  const navigate = market.useNavigate();
  const { hundredth, tenth, whole } = useNumbers();
  const [answer, ask] = useQuery({ query: WarningsQuery, variables: { withinDays: Number(within) } });
  const columns: TableColumn<Warning>[] = [
    {
      key: 'title',
      title: say('product'),
      value: ({ title }) => title,
      write: ({ productId, title }) => (
        <Link to="/market" search={{ product: productId }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'stock',
      title: say('stock'),
      isNumber: true,
      value: ({ stock }) => stock,
      write: ({ stock }) => whole(stock),
    },
    ...(['perDay', 'daysOfCover'] as const).map((key): TableColumn<Warning> => ({
      key,
      title: say(key),
      isNumber: true,
      value: (row) => row[key],
      // Much is sold once a month or less.
      write: (row) => (key === 'perDay' ? hundredth : tenth)(row[key]),
    })),
  ];
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Row>
        <Choice
          label={say('within')}
          value={within}
          options={[WITHIN[0], DEFAULT, WITHIN[1], WITHIN[2]].map((days) => ({
            key: days,
            name: say('within.days', { days: Number(days) }),
          }))}
          onChange={(key) => void navigate({ search: { within: WITHIN.find((one) => one === key) } })}
        />
        <Link to="/products">{say('others')}</Link>
      </Row>
      <Section title={say('warnings')} note={say('warnings.note')}>
        <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={6} />}>
          {({ stockWarnings }) =>
            !stockWarnings || stockWarnings.length === 0 ? (
              <Empty title={say('warnings.none')} why={say('warnings.none.why')} />
            ) : (
              <Table label={say('warnings')} columns={columns} rows={stockWarnings} />
            )
          }
        </Answer>
      </Section>
    </Page>
  );
}
