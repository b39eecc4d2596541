import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { type Audience } from './query';
import { useText } from './text';

/** Where the people are, what the product is like, and how well the ranking did at launches of the past. */
export function Where({ of }: { readonly of: Audience }): ReactNode {
  return (
    <>
      <Communities of={of.communities} />
      <Nearest of={of.nearest} />
      <Record of={of.trackRecord} />
    </>
  );
}

function Communities({ of: rows }: { readonly of: Audience['communities'] }): ReactNode {
  const say = useText();
  const { whole, share, tenth } = useNumbers();
  return (
    <Section title={say('communities')} note={say('communities.note')}>
      {rows.length === 0 ? (
        <Empty title={say('communities.none')} why={say('communities.none.why')} />
      ) : (
        <Table<Audience['communities'][number]>
          label={say('communities')}
          rows={rows}
          columns={[
            {
              ...{ key: 'name', title: say('community'), value: ({ community }) => community?.name ?? null },
              write: ({ community }) =>
                community && (
                  <Link to="/communities/$communityId" params={{ communityId: community.communityId }}>
                    {community.name ?? community.communityId}
                  </Link>
                ),
            },
            { key: 'people', title: say('found'), isNumber: true, value: ({ people }) => whole(people) },
            { key: 'share', title: say('share'), isNumber: true, value: (row) => share(row.share) },
            { key: 'lift', title: say('lift'), isNumber: true, value: ({ lift }) => tenth(lift) },
          ]}
        />
      )}
    </Section>
  );
}

function Nearest({ of: rows }: { readonly of: Audience['nearest'] }): ReactNode {
  const say = useText();
  const { hundredth } = useNumbers();
  return (
    <Section title={say('nearest')} note={say('nearest.note')}>
      {rows.length === 0 ? (
        <Empty title={say('nearest.none')} why={say('nearest.none.why')} />
      ) : (
        <Table<Audience['nearest'][number]>
          label={say('nearest')}
          rows={rows}
          columns={[
            {
              ...{ key: 'title', title: say('product'), value: ({ product }) => product.title },
              write: ({ product: { productId, title } }) => (
                <Link to="/products/$productId" params={{ productId }}>
                  {title}
                </Link>
              ),
            },
            { key: 'cosine', title: say('cosine'), isNumber: true, value: (row) => hundredth(row.similarity) },
          ]}
        />
      )}
    </Section>
  );
}

function Record({ of: { launches, rows } }: { readonly of: Audience['trackRecord'] }): ReactNode {
  const say = useText();
  const { whole, shareTenth } = useNumbers();
  return (
    <Section title={say('record')} note={say('record.note', { launches: whole(launches) })}>
      {rows.length === 0 ? (
        <Empty title={say('record.none')} why={say('record.none.why')} />
      ) : (
        <Table<Audience['trackRecord']['rows'][number]>
          label={say('record')}
          rows={rows}
          columns={[
            { key: 'name', title: say('record.way'), value: ({ name }) => name },
            { key: 'precision', title: say('precision'), isNumber: true, value: (row) => shareTenth(row.precision) },
            { key: 'recall', title: say('recall'), isNumber: true, value: (row) => shareTenth(row.recall) },
            {
              ...{ key: 'less', title: say('less'), isNumber: true },
              value: (row) => `${shareTenth(row.lessPrecision)} ± ${shareTenth(row.precisionError)}`,
            },
          ]}
        />
      )}
    </Section>
  );
}
