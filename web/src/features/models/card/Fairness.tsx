import { type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button';
import { Badge } from '../../../ui/parts/Badge';
import { Down } from '../../../ui/parts/Icon';
import { IntervalLegend } from '../../../ui/parts/Interval';
import { Section } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { saveCsv } from '../../../ui/save/download';
import { useNumbers } from '../../../words/numbers';
import { useNames } from '../names';
import { type Card } from '../query';
import { useText } from '../text';
import { ServedGroups } from './ServedGroups';

type Fair = NonNullable<Card['fairness']>;

/** What lists show of niche and of popular products, how well groups of people are served, and what floors cost. */
export function Fairness({ of }: { readonly of: Fair }): ReactNode {
  const say = useText();
  const names = useNames();
  const { shareTenth, thousandth, whole } = useNumbers();
  const part = <Row,>(key: keyof Row & string, title: string): TableColumn<Row> => ({
    ...{ key, title, isNumber: true, value: (row) => row[key] as number },
    write: (row) => shareTenth(row[key] as number),
  });
  const products: TableColumn<Fair['products'][number]>[] = [
    { key: 'group', title: say('fair.products'), value: ({ group }) => say(`fair.${group}`) },
    {
      ...{ key: 'items', title: say('fair.items'), isNumber: true },
      ...{ value: ({ items }) => items, write: ({ items }) => whole(items) },
    },
    part('attention', say('fair.attention')),
    part('places', say('fair.places')),
    part('coverage', say('fair.coverage')),
  ];
  const floors: TableColumn<Fair['floors'][number]>[] = [
    {
      ...{ key: 'floor', title: say('fair.floor'), isNumber: true, value: ({ floor }) => floor },
      write: ({ floor, reached }) => (
        <>
          {shareTenth(floor)} {!reached && <Badge kind="warn">{say('fair.short')}</Badge>}
        </>
      ),
    },
    part('attention', say('fair.attention')),
    {
      ...{ key: 'ndcgAt10', title: say('fair.ndcg'), isNumber: true },
      ...{ value: ({ ndcgAt10 }) => ndcgAt10, write: ({ ndcgAt10 }) => thousandth(ndcgAt10) },
    },
    {
      ...{ key: 'lost', title: say('fair.lost'), isNumber: true, value: ({ lost }) => lost },
      write: ({ lost, lostError }) => say('fair.within', { value: thousandth(lost), error: thousandth(lostError) }),
    },
  ];
  return (
    <Section
      title={say('fair')}
      note={say('fair.note', { people: whole(of.people) })}
      acts={
        <Button kind="quiet" onPress={() => saveCsv('card-floors', floors, of.floors)}>
          <Down />
          CSV
        </Button>
      }
    >
      <Table label={say('fair.shown')} rows={of.products} columns={products} />
      <h3>{say('fair.groups')}</h3>
      <p className="note">
        {of.gaps.map(({ by, gap, standardError }) => (
          <span key={by}>{say(`fair.gap.${by}`, { gap: thousandth(gap), error: thousandth(standardError) })} </span>
        ))}
      </p>
      <ServedGroups of={of.groups} nameOf={names.slice} />
      <IntervalLegend />
      <h3>{say('fair.floors')}</h3>
      <p className="note">{say('fair.floors.note')}</p>
      <Table label={say('fair.floors')} rows={of.floors} columns={floors} />
    </Section>
  );
}
