import { type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { Choice } from '../../../ui/controls/Choice';
import { Badge } from '../../../ui/parts/Badge';
import { Interval, IntervalLegend, scaleOf } from '../../../ui/parts/Interval';
import { Down } from '../../../ui/parts/Icon';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { saveCsv } from '../../../ui/save/download';
import { useNumbers } from '../../../words/numbers';
import { lead, reached, servedRow, verdictOf } from '../figures';
import { isSimple, useNames } from '../names';
import { type Card, type Row } from '../query';
import { useText } from '../text';
import { METRICS, model } from './route';

/** Every row of the card, the best first: what it reaches and how far the model is ahead, also where it is not. */
export function BesideRules({ card }: { readonly card: Card }): ReactNode {
  const say = useText();
  const names = useNames();
  const { thousandth, share } = useNumbers();
  const { metric = 'ndcg' } = model.useSearch();
  const navigate = model.useNavigate();
  const figure = (row: Row): Row['ndcgAt20'] => (metric === 'ndcg' ? row.ndcgAt20 : row.recallAt20);
  const served = servedRow(card.rows);
  if (!served) return null;
  const rows = [...card.rows].sort((a, b) => figure(b).value - figure(a).value);
  const heights = scaleOf(rows.map((row) => reached(figure(row))));
  const leads = scaleOf(rows.map((row) => lead(figure(row))));
  const columns: TableColumn<Row>[] = [
    {
      key: 'name',
      title: say('row'),
      value: ({ name }) => names.row(name),
      write: ({ name }) => (
        <>
          {name === served.name ? <strong>{names.row(name)}</strong> : names.row(name)}{' '}
          {isSimple(name) && <Badge>{say('simple')}</Badge>}
        </>
      ),
    },
    {
      key: 'verdict',
      title: say('verdict'),
      value: (row) => (row === served ? '' : say(`verdict.${verdictOf(lead(figure(row)))}`)),
    },
    {
      key: 'value',
      title: say(`metric.${metric}`),
      value: (row) => figure(row).value,
      write: (row) => <Interval of={reached(figure(row))} scale={heights} write={thousandth} />,
    },
    {
      key: 'lead',
      title: say('ahead'),
      value: (row) => -figure(row).differenceToServed,
      write: (row) => (row === served ? '' : <Interval of={lead(figure(row))} scale={leads} write={thousandth} />),
    },
    {
      key: 'coverage',
      title: say('coverage'),
      isNumber: true,
      value: ({ coverage }) => coverage,
      write: ({ coverage }) => share(coverage),
    },
  ];
  return (
    <Section
      title={say('rules')}
      note={say(`rules.${metric}`)}
      acts={
        <>
          <Choice
            label={say('metric')}
            value={metric}
            options={METRICS.map((key) => ({ key, name: say(`metric.${key}`) }))}
            onChange={(key) => void navigate({ search: { metric: key === 'ndcg' ? undefined : key }, replace: true })}
          />
          <Button kind="quiet" onPress={() => saveCsv('card-rows', columns, rows)}>
            <Down />
            CSV
          </Button>
        </>
      }
    >
      <Table label={say('rules.table')} rows={rows} columns={columns} />
      <IntervalLegend />
    </Section>
  );
}
