import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { oneOf } from '../../../app/search';
import { useSettings } from '../../../app/settings';
import { useAppText } from '../../../app/text';
import { Button } from '../../../ui/controls/Button';
import { Select } from '../../../ui/controls/Select';
import { Row } from '../../../ui/parts/Page';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { LANGUAGES } from '../../../words/words';
import { ProductPicker } from '../../../app/ProductPicker';
import { useText } from '../text';
import { person, SUPPOSED } from './route';
import { TiesQuery, WhatIfQuery, type Supposed } from './what-if';

/** How many places of the list are compared. */
const FIRST = 10;

/** What the person would get without a friend, after an event, or both; the link holds what is supposed. */
export function WhatIf(): ReactNode {
  const say = useText();
  const sayKind = useAppText();
  const { userId } = person.useParams();
  const search = person.useSearch();
  const { without, does, product } = search;
  const navigate = person.useNavigate();
  const [{ data }] = useQuery({ query: TiesQuery, variables: { userId } });
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const ties = new Map(
    [...(data?.user?.friends.edges ?? []), ...(data?.user?.following.edges ?? [])].map(({ node }) => [
      node.userId,
      node,
    ]),
  );
  const people = [...ties.values()].map((one) => ({
    key: one.userId,
    name: one.name ?? one.userId,
    // Two friends may have one name.
    note: [one.userId, one.region].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <Row>
        <Select
          label={say('if.without')}
          value={without ?? 'nobody'}
          options={[{ key: 'nobody', name: say('if.without.nobody') }, ...people]}
          onChange={(key) => change({ without: key === 'nobody' ? undefined : key })}
        />
        <Select
          label={say('if.does')}
          value={does ?? 'nothing'}
          options={[
            { key: 'nothing', name: say('if.does.nothing') },
            ...SUPPOSED.map((key) => ({ key, name: sayKind(`kind.${key}`) })),
          ]}
          onChange={(key) => change({ does: oneOf(SUPPOSED, key) })}
        />
        {does && (
          <ProductPicker
            label={say('if.product')}
            placeholder={say('if.product.find')}
            productId={product}
            onChoose={(key) => change({ product: key })}
          />
        )}
        {(without ?? does) && (
          <Button kind="quiet" onPress={() => change({ without: undefined, does: undefined, product: undefined })}>
            {say('if.nothing')}
          </Button>
        )}
      </Row>
      {without !== undefined || (does && product !== undefined) ? (
        <Changed />
      ) : (
        <p className="note">{say('if.none')}</p>
      )}
    </>
  );
}

function Changed(): ReactNode {
  const { userId } = person.useParams();
  const { without, does, product } = person.useSearch();
  const { locale } = LANGUAGES[useSettings().language];
  const [answer, ask] = useQuery({
    query: WhatIfQuery,
    variables: {
      userId,
      without: without === undefined ? [] : [without],
      withEvents: does && product !== undefined ? [{ kind: does, productId: product }] : [],
      first: FIRST,
      locale,
    },
  });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ recommendationsIf }) => recommendationsIf && <Places of={recommendationsIf} />}
    </Answer>
  );
}

function Places({ of: { places, left } }: { readonly of: Supposed }): ReactNode {
  const say = useText();
  const entered = places.filter(({ placeBefore }) => placeBefore === null || placeBefore > FIRST).length;
  const same = places.filter(({ place, placeBefore }) => place === placeBefore).length;
  const columns: TableColumn<Supposed['places'][number]>[] = [
    { key: 'place', title: say('if.place'), isNumber: true, value: ({ place }) => place ?? '–' },
    {
      key: 'product',
      title: say('lately.product'),
      value: ({ product }) => product.title,
      write: ({ product }) => (
        <Link to="/products/$productId" params={{ productId: product.productId }}>
          {product.title}
        </Link>
      ),
    },
    { key: 'before', title: say('if.before'), isNumber: true, value: ({ placeBefore }) => placeBefore ?? '–' },
    { key: 'change', title: say('if.change'), value: (row) => say(...changeOf(row)) },
  ];
  return (
    <>
      <p role="status">{say('if.summary', { entered, same, moved: places.length - entered - same })}</p>
      <Table label={say('if.table')} columns={columns} rows={[...places, ...left]} />
      <p className="note">{say('if.note')}</p>
    </>
  );
}

/** What became of a product, as a key of the words and what it holds. */
function changeOf({ place, placeBefore }: Supposed['places'][number]): Parameters<ReturnType<typeof useText>> {
  if (place === null || place > FIRST) return ['if.left', {}];
  if (placeBefore === null || placeBefore > FIRST) return ['if.entered', {}];
  if (place === placeBefore) return ['if.same', {}];
  return [place < placeBefore ? 'if.up' : 'if.down', { places: Math.abs(place - placeBefore) }];
}
