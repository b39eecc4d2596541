import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Trending } from './query';

/** The most popular products of the last days. */
export function TrendingNow({ edges }: { readonly edges: Trending }): ReactNode {
  const say = useText();
  const numbers = useNumbers();
  if (edges.length === 0) return <Empty title={say('trending.none')} why={say('trending.none.why')} />;
  return (
    <Table
      label={say('trending.table')}
      rows={edges.map(({ node }, n) => ({ ...node.product, rank: n + 1 }))}
      columns={[
        { key: 'rank', title: say('trending.rank'), isNumber: true, value: ({ rank }) => rank },
        {
          key: 'product',
          title: say('trending.product'),
          value: ({ title }) => title,
          write: ({ productId, title }) => (
            <Link to="/products/$productId" params={{ productId }}>
              {title}
            </Link>
          ),
        },
        {
          key: 'price',
          title: say('trending.price'),
          isNumber: true,
          value: ({ price }) => price?.amount ?? null,
          write: ({ price }) => price && numbers.money(price.amount, price.currency),
        },
      ]}
    />
  );
}
