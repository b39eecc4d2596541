import { type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Answer, problemOf } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Change, ChangesQuery, RevertPrice } from './query';

/** A change asks for the list again, also for an empty one, which shows no type to know it by. */
const ABOUT_CHANGES = { additionalTypenames: ['PriceChange', 'PriceChanged'] };

/** Prices that were put in force, and the way back from the latest. */
export function Changes(props: { readonly productId: string; readonly onChanged: () => void }): ReactNode {
  const { productId, onChanged } = props;
  const say = useText();
  const { moment, money } = useNumbers();
  const [answer, ask] = useQuery({
    query: ChangesQuery,
    variables: { productId },
    context: ABOUT_CHANGES,
    requestPolicy: 'cache-and-network',
  });
  const [reverted, revert] = useMutation(RevertPrice);
  const data = reverted.data?.revertPrice;
  const failed = data && 'message' in data ? data.message : reverted.error && problemOf(reverted.error).message;
  const revertNow = async (id: string): Promise<void> => {
    const done = await revert({ id });
    if (done.data?.revertPrice?.__typename !== 'PriceChanged') return;
    tell({ text: say('price.reverted') });
    onChanged();
  };
  const columns: TableColumn<Change>[] = [
    { key: 'at', title: say('change.at'), value: ({ at }) => at, write: ({ at }) => moment(at) },
    { key: 'by', title: say('change.by'), value: ({ by }) => by },
    ...(['before', 'price'] as const).map((key): TableColumn<Change> => ({
      key,
      title: say(`change.${key}`),
      isNumber: true,
      value: (row) => row[key],
      write: (row) => money(row[key], row.currency),
    })),
    {
      key: 'reverted',
      title: say('change.reverted'),
      value: ({ revertedAt }) => revertedAt,
      write: ({ id, revertedAt, revertedBy }) =>
        revertedAt ? (
          `${moment(revertedAt)} · ${revertedBy ?? ''}`
        ) : (
          <Button kind="quiet" isDisabled={reverted.fetching} onPress={() => void revertNow(id)}>
            {say('change.revert')}
          </Button>
        ),
    },
  ];
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ priceChanges }) =>
        priceChanges &&
        priceChanges.length > 0 && (
          <>
            <h3>{say('changes')}</h3>
            <Table label={say('changes')} columns={columns} rows={priceChanges} />
            {failed && (
              <p className="field-error" role="alert">
                {failed}
              </p>
            )}
          </>
        )
      }
    </Answer>
  );
}
