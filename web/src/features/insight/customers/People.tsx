import { useMemo, type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { textOfOrder } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Row, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { useCustomerColumns } from './columns';
import { CustomersQuery, orderIn, variablesOf } from './query';
import { customers, WHO, type Who } from './route';

/** The customers, in any order, all or some of them. */
export function People(): ReactNode {
  const say = useText();
  const search = customers.useSearch();
  const navigate = customers.useNavigate();
  return (
    <Section title={say('people.title')} note={say('people.note')}>
      <Row>
        <Choice<Who | 'ALL'>
          label={say('who')}
          value={search.who ?? 'ALL'}
          options={(['ALL', ...WHO] as const).map((key) => ({ key, name: say(`who.${key}`) }))}
          onChange={(key) => void navigate({ search: (now) => ({ ...now, who: key === 'ALL' ? undefined : key }) })}
        />
      </Row>
      <List />
    </Section>
  );
}

function List(): ReactNode {
  const say = useText();
  const search = customers.useSearch();
  const navigate = customers.useNavigate();
  const { rows, list, error, isLoading, isOld, hasMore, more, each, retry } = usePages(
    CustomersQuery,
    variablesOf(search),
    (data) => data.customers,
  );
  const columns = useCustomerColumns(
    list?.currency ?? null,
    rows.find(({ intent }) => intent !== null)?.intent?.days ?? null,
  );
  const order = useMemo(() => orderIn(search), [search]);
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (rows.length === 0 && isLoading) return <Loading rows={12} />;
  if (rows.length === 0) {
    const show = (order?: string): void => void navigate({ search: { by: search.by, order } });
    const acts = (
      <>
        <Button onPress={() => show()}>{say('people.all')}</Button>
        <Button onPress={() => show('-CHURN_RISK')}>{say('people.riskiest')}</Button>
      </>
    );
    return <Empty title={say('people.none')} why={say('people.none.why')} acts={acts} />;
  }
  return (
    <>
      {list?.exact === false && <p className="note">{say('people.counting')}</p>}
      <Grid
        label={say('people.title')}
        name="customers"
        columns={columns}
        rows={rows}
        rowKey={({ user }) => user.userId}
        isSorted
        order={order}
        onOrder={(next) => void navigate({ search: (now) => ({ ...now, order: textOfOrder(next) }) })}
        isBusy={isOld}
        onOpen={({ user: { userId } }) => void navigate({ to: '/people/$userId', params: { userId } })}
        onEnd={hasMore ? more : undefined}
        each={hasMore ? each : undefined}
        legend={<IntervalLegend />}
      />
    </>
  );
}
