import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useAppText } from '../../../app/text';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Person } from './query';

/** What the person did last. */
export function Lately({ person }: { readonly person: Person }): ReactNode {
  const say = useText();
  const sayKind = useAppText();
  const { day } = useNumbers();
  const events = person.events.edges.map(({ node }) => node);
  if (events.length === 0) return <Empty title={say('lately.none')} why={say('lately.none.why')} />;
  return (
    <Table
      label={say('lately.table')}
      rows={events}
      columns={[
        { key: 'at', title: say('lately.at'), value: ({ at }) => at, write: ({ at }) => day(at) },
        { key: 'kind', title: say('lately.kind'), value: ({ kind }) => sayKind(`kind.${kind}`) },
        {
          key: 'product',
          title: say('lately.product'),
          value: ({ product }) => product?.title ?? null,
          write: ({ product }) =>
            product && (
              <Link to="/products/$productId" params={{ productId: product.productId }}>
                {product.title}
              </Link>
            ),
        },
      ]}
    />
  );
}
