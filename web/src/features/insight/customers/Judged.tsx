import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Report } from './query';

type Judgement = NonNullable<Report['judged']>;
interface Row {
  readonly of: string;
  readonly name: string;
  readonly rmse: number;
  readonly bias: number;
  readonly chosen: boolean;
}

/** How far each way of foreseeing was off on the last days, the plain ones beside those that learn. */
export function Judged({ of }: { readonly of: Judgement }): ReactNode {
  const say = useText();
  const { hundredth, shareTenth, whole, thousandth } = useNumbers();
  const rows: Row[] = [
    ...of.purchases.map((way) => ({ ...way, of: say('judged.purchases') })),
    ...of.amounts.flatMap(({ currency, ways }) =>
      ways.map((way) => ({ ...way, of: say('judged.payments', { currency: currency ?? say('currency.none') }) })),
    ),
  ];
  const columns: TableColumn<Row>[] = [
    { key: 'of', title: say('judged.what'), value: (row) => row.of },
    {
      key: 'name',
      title: say('judged.way'),
      value: ({ name }) => name,
      write: ({ name, chosen }) => (
        <>
          {say(`way.${name}` as 'way.BG_NBD')} {chosen && <Badge kind="good">{say('judged.chosen')}</Badge>}
        </>
      ),
    },
    {
      key: 'rmse',
      title: say('judged.rmse'),
      isNumber: true,
      value: ({ rmse }) => rmse,
      write: ({ rmse }) => hundredth(rmse),
    },
    {
      key: 'bias',
      title: say('judged.bias'),
      isNumber: true,
      value: ({ bias }) => bias,
      write: ({ bias }) => shareTenth(bias),
    },
  ];
  return (
    <>
      <Table label={say('judged.table')} columns={columns} rows={rows} />
      <p className="note">
        {say('judged.more', {
          people: whole(of.people),
          covered: shareTenth(of.purchasesCovered),
          brier: thousandth(of.churnBrier),
          constant: thousandth(of.churnConstantBrier),
          error: shareTenth(of.churnCalibrationError),
        })}
      </p>
    </>
  );
}
