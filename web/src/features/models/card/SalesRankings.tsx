import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Model } from '../query';
import { useText } from '../text';

const NAMES = {
  forecast: 'ranking.forecast',
  'past sales': 'ranking.past',
  PageRank: 'ranking.pagerank',
  followers: 'ranking.followers',
} as const;

/** How well the forecast of who sells foretold a month that was not learnt from, beside plain rankings. */
export function SalesRankings({ rankings }: { readonly rankings: Model['salesRankings'] }): ReactNode {
  const say = useText();
  const { hundredth } = useNumbers();
  if (rankings.length === 0) return null;
  const nameOf = (name: string): string => (name in NAMES ? say(NAMES[name as keyof typeof NAMES]) : name);
  return (
    <Section title={say('rankings')} note={say('rankings.note')}>
      <Table
        label={say('rankings.table')}
        rows={rankings}
        columns={[
          { key: 'name', title: say('ranking'), value: ({ name }) => nameOf(name) },
          {
            key: 'ndcg',
            title: say('ranking.ndcg'),
            isNumber: true,
            value: ({ ndcg }) => ndcg,
            write: ({ ndcg }) => hundredth(ndcg),
          },
          {
            key: 'spearman',
            title: say('ranking.spearman'),
            isNumber: true,
            value: ({ spearman }) => spearman,
            write: ({ spearman }) => hundredth(spearman),
          },
        ]}
      />
    </Section>
  );
}
