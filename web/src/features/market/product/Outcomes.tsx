import { type ReactNode } from 'react';
import { useMutation } from 'urql';
import { problemOf } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { Button } from '../../../ui/controls/Button';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { tell } from '../../../ui/parts/toasts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Advice, ApplyPrice } from './query';

type Outcome = Advice['now'] & { readonly name: string };

/** What the price of now and the suggested one bring, why, and the button that puts it in force. */
export function Outcomes(props: {
  readonly of: Advice;
  readonly productId: string;
  readonly onChanged: () => void;
}): ReactNode {
  const { of, productId, onChanged } = props;
  const say = useText();
  const { language } = useSettings();
  const { interval, money, tenth } = useNumbers();
  const [applied, apply] = useMutation(ApplyPrice);
  const { now, suggested, elasticity } = of;
  const moves = suggested !== null && suggested.price !== now.price;
  const rows: Outcome[] = [
    { ...now, name: say('price.now') },
    ...(suggested && moves ? [{ ...suggested, name: say('price.suggested') }] : []),
  ];
  const amountOf = (key: 'price' | 'revenue' | 'margin'): TableColumn<Outcome> => ({
    key,
    title: say(`outcome.${key}`),
    isNumber: true,
    value: (row) => row[key],
    write: (row) => money(row[key], row.currency),
  });
  const columns: TableColumn<Outcome>[] = [
    { key: 'name', title: '', value: ({ name }) => name },
    amountOf('price'),
    {
      key: 'sold',
      title: say('outcome.sold'),
      isNumber: true,
      value: ({ sold }) => sold,
      write: ({ sold }) => tenth(sold),
    },
    amountOf('revenue'),
    amountOf('margin'),
    {
      key: 'between',
      title: say('outcome.between'),
      isNumber: true,
      value: ({ marginLower }) => marginLower,
      write: ({ marginLower, marginUpper, currency }) =>
        `${money(marginLower, currency)} – ${money(marginUpper, currency)}`,
    },
  ];
  const data = applied.data?.applyPrice;
  const failed = data && 'message' in data ? data.message : applied.error && problemOf(applied.error).message;
  const applyNow = async (): Promise<void> => {
    if (!suggested) return;
    const id = crypto.randomUUID();
    const input = { id, productId, before: now.price, price: suggested.price, note: of.reason };
    const answer = await apply({ input });
    if (answer.data?.applyPrice?.__typename !== 'PriceChanged') return;
    tell({ text: say('price.applied', { price: money(suggested.price, suggested.currency) }) });
    onChanged();
  };
  return (
    <>
      <p>{language === 'zh' ? of.reasonZh : of.reason}</p>
      {elasticity && (
        <p className="note">
          {say('elasticity', {
            interval: interval(elasticity.value, elasticity.lower, elasticity.upper),
            weeks: elasticity.weeks,
            products: elasticity.products,
          })}
        </p>
      )}
      <Table label={say('price.title')} columns={columns} rows={rows} />
      {moves && (
        <div className="acts">
          <Button kind="strong" isDisabled={applied.fetching} onPress={() => void applyNow()}>
            {say('price.apply', { price: money(suggested.price, suggested.currency) })}
          </Button>
        </div>
      )}
      {failed && (
        <p className="field-error" role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
