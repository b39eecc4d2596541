import { type ReactNode } from 'react';
import { BarChart } from '../../../charts/BarChart';
import { Badge } from '../../../ui/parts/Badge';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Model } from '../query';
import { useText } from '../text';

type Intent = NonNullable<Model['intent']>;
type Way = NonNullable<Intent['judged']>['ways'][number];

/** How well it is foreseen who buys next: each way beside the plain ones, and what the model reads. */
export function WhoBuys({ of }: { readonly of: Intent }): ReactNode {
  const say = useText();
  const { thousandth, share, whole } = useNumbers();
  const figure = (key: 'auc' | 'averagePrecision' | 'calibrationError' | 'logLoss'): TableColumn<Way> => ({
    ...{ key, title: say(`buys.${key}`), isNumber: true },
    ...{ value: (way) => way[key], write: (way) => thousandth(way[key]) },
  });
  const columns: TableColumn<Way>[] = [
    {
      ...{ key: 'way', title: say('buys.way'), value: ({ way }) => way },
      write: ({ way, used }) => (
        <>
          {say(`buys.${way}`)} {used && <Badge kind="good">{say('buys.used')}</Badge>}
        </>
      ),
    },
    ...(['auc', 'averagePrecision', 'calibrationError', 'logLoss'] as const).map(figure),
  ];
  const useful = of.features.filter((feature) => feature.useful);
  return (
    <Section title={say('buys')} note={say('buys.note', { days: of.horizonDays })}>
      {of.judged && (
        <>
          <p className="note">
            {say('buys.judged', { people: whole(of.judged.people), bought: share(of.judged.bought) })}
          </p>
          <Table label={say('buys')} rows={of.judged.ways} columns={columns} />
        </>
      )}
      {useful.length > 0 && (
        <>
          <h3>{say('buys.reads')}</h3>
          <BarChart
            label={say('buys.reads')}
            name="purchase-intent-features"
            bars={useful.map(({ feature, importance }) => ({
              ...{ key: feature, name: say(`buys.feature.${feature}`), value: importance },
            }))}
            nameTitle={say('buys.feature')}
            valueTitle={say('buys.importance')}
            write={thousandth}
          />
          <p className="note">{say('buys.left', { count: of.features.length - useful.length })}</p>
        </>
      )}
    </Section>
  );
}
