import { useMemo } from 'react';
import { type Column } from '../../../ui/grid/column';
import { PersonName } from '../../../ui/parts/PersonName';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Customer } from './query';

/** What is shown of each customer; the service sorts by the figures. @param currency of the values @param days in which the person may buy */
export function useCustomerColumns(currency: string | null, days: number | null): readonly Column<Customer>[] {
  const say = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const valueOf = ({ value }: Customer) => value?.amounts.find((one) => one.currency === currency);
    const columns: Column<Customer>[] = [
      {
        key: 'name',
        title: say('person'),
        width: 'minmax(13rem, 2fr)',
        isFixed: true,
        isUnsorted: true,
        value: ({ user }) => user.name ?? user.userId,
        show: ({ user }) => <PersonName user={user} />,
      },
      {
        key: 'VALUE',
        title: currency ? `${say('column.value')}, ${currency}` : say('column.value'),
        width: 'minmax(19rem, 3fr)',
        isNumber: true,
        value: (row) => valueOf(row)?.amount ?? null,
        estimate: (row) => {
          const value = valueOf(row);
          return value ? { ...value, value: value.amount, separable: value.lower > 0 } : null;
        },
        write: numbers.whole,
      },
      {
        key: 'EXPECTED_PURCHASES',
        title: say('column.expected'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ value }) => value?.expectedPurchases ?? null,
        show: ({ value }) => value && numbers.tenth(value.expectedPurchases),
      },
      {
        key: 'CHURN_RISK',
        title: say('column.risk'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ value }) => value?.churnRisk ?? null,
        show: ({ value }) => value && numbers.chance(value.churnRisk),
      },
      {
        key: 'INTENT',
        title: days === null ? say('column.intent.unknown') : say('column.intent', { days }),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ intent }) => intent?.probability ?? null,
        show: ({ intent }) => intent && numbers.chance(intent.probability),
      },
      {
        key: 'ORDERS',
        title: say('column.orders'),
        width: 'minmax(6rem, 1fr)',
        isNumber: true,
        value: ({ orders }) => orders,
        show: ({ orders }) => numbers.whole(orders),
      },
      {
        key: 'SPENT',
        title: say('column.spent'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ spent }) => spent.find((one) => one.currency === currency)?.amount ?? null,
        show: ({ spent }) => spent.map(({ amount, currency: of }) => numbers.money(amount, of)).join(' + '),
      },
      {
        key: 'LAST_PURCHASE',
        title: say('column.last'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        value: ({ lastPurchaseAt }) => lastPurchaseAt,
        show: ({ lastPurchaseAt }) => numbers.day(lastPurchaseAt),
      },
      {
        key: 'caused',
        title: say('column.caused'),
        width: 'minmax(8rem, 1fr)',
        isNumber: true,
        isUnsorted: true,
        value: ({ value }) => value?.caused?.purchases ?? null,
        show: ({ value }) => value?.caused && numbers.tenth(value.caused.purchases),
      },
      {
        key: 'region',
        title: say('region'),
        width: 'minmax(9rem, 1fr)',
        isUnsorted: true,
        isHidden: true,
        value: ({ user }) => user.region,
      },
      {
        key: 'userId',
        title: say('id'),
        width: 'minmax(6rem, 1fr)',
        isUnsorted: true,
        isHidden: true,
        isInFile: true,
        value: ({ user }) => user.userId,
      },
    ];
    return columns;
  }, [say, numbers, currency, days]);
}
