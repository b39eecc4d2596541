import { type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { Button } from '../../../ui/controls/Button';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { RedemptionsQuery } from './query';
import { useText } from './text';

/** Orders that used codes, page by page. */
export function Redemptions({ of: batchId }: { readonly of: string }): ReactNode {
  const say = useText();
  const { money, moment } = useNumbers();
  const { rows, error, isLoading, hasMore, more, retry } = usePages(
    RedemptionsQuery,
    { batchId },
    ({ couponBatch }) => couponBatch?.redemptions ?? null,
  );
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (rows.length === 0)
    return isLoading ? <Loading rows={4} /> : <Empty title={say('unused')} why={say('unused.why')} />;
  return (
    <Section title={say('orders')}>
      <Table
        label={say('orders')}
        rows={rows}
        columns={[
          { key: 'order', title: say('order'), value: ({ orderId }) => orderId },
          { key: 'at', title: say('at'), value: ({ at }) => moment(at) },
          {
            ...{ key: 'value', title: say('order.value'), isNumber: true },
            value: ({ orderValue }) => money(orderValue.amount, orderValue.currency),
          },
          {
            ...{ key: 'off', title: say('off'), isNumber: true },
            value: ({ amount }) => money(amount.amount, amount.currency),
          },
          {
            ...{ key: 'back', title: say('back') },
            value: ({ returnedAt }) => returnedAt && moment(returnedAt),
          },
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
