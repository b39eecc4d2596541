import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { PersonLink } from './PersonLink';
import { type Community } from './query';

/** What more members take up than before. */
export function Rising({ of: { rising } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  return (
    <Section title={say('rising')} note={say('rising.note')}>
      {rising.length === 0 ? (
        <p className="note">{say('rising.none')}</p>
      ) : (
        <Table
          label={say('rising')}
          rows={rising}
          columns={[
            {
              key: 'product',
              title: say('product'),
              value: ({ product }) => product?.title ?? null,
              write: ({ product }) => <ProductLink of={product} />,
            },
            {
              key: 'people',
              title: say('rising.people'),
              isNumber: true,
              value: ({ people }) => people,
              write: ({ people }) => whole(people),
            },
            {
              key: 'before',
              title: say('rising.before'),
              isNumber: true,
              value: ({ peopleBefore }) => peopleBefore,
              write: ({ peopleBefore }) => whole(peopleBefore),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Praise that the others would like to read. */
export function Posts({ of: { posts } }: { readonly of: Community }): ReactNode {
  const say = useText();
  const { whole, day } = useNumbers();
  return (
    <Section title={say('posts')} note={say('posts.note')}>
      {posts.length === 0 ? (
        <p className="note">{say('posts.none')}</p>
      ) : (
        <Table
          label={say('posts')}
          rows={posts}
          columns={[
            { key: 'text', title: say('posts.text'), value: ({ text }) => text },
            {
              key: 'product',
              title: say('product'),
              value: ({ product }) => product?.title ?? null,
              write: ({ product }) => <ProductLink of={product} />,
            },
            {
              key: 'person',
              title: say('person'),
              value: ({ user }) => user?.userId ?? null,
              write: ({ user }) => <PersonLink of={user} />,
            },
            { key: 'at', title: say('posts.at'), value: ({ at }) => at, write: ({ at }) => day(at) },
            {
              key: 'listeners',
              title: say('posts.listeners'),
              isNumber: true,
              value: ({ listeners }) => listeners,
              write: ({ listeners }) => whole(listeners),
            },
          ]}
        />
      )}
    </Section>
  );
}

function ProductLink({
  of,
}: {
  readonly of: { readonly productId: string; readonly title: string } | null;
}): ReactNode {
  if (!of) return '–';
  return (
    <Link to="/products/$productId" params={{ productId: of.productId }}>
      {of.title}
    </Link>
  );
}
