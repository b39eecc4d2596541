import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql';
import { Button } from '../../../ui/controls/Button';
import { Picker } from '../../../ui/controls/Picker';
import { Select } from '../../../ui/controls/Select';
import { Row } from '../../../ui/parts/Page';
import { useText } from '../text';
import { influencers, MEASURES } from './route';

/** Categories, and the name of the product that the link names. */
const ChoicesQuery = graphql(`
  query ConsoleInfluencerChoices($productId: ProductID!, $named: Boolean!) {
    categories(first: 100) {
      edges {
        node {
          categoryId
          name
        }
      }
    }
    product(productId: $productId) @include(if: $named) {
      title
    }
  }
`);

const FoundQuery = graphql(`
  query ConsoleProductsFound($text: String!) {
    products(first: 12, filter: { text: $text }) {
      edges {
        node {
          productId
          title
          brand
        }
      }
    }
  }
`);

/** Which people are ranked, and by what; it stands in the URL. */
export function Filters(): ReactNode {
  const say = useText();
  const search = influencers.useSearch();
  const navigate = influencers.useNavigate();
  const { by = 'SALES', productId, categoryId, region } = search;
  const [{ data }] = useQuery({ query: ChoicesQuery, variables: { productId: productId ?? '-', named: !!productId } });
  const categories = data?.categories?.edges.map(({ node }) => ({ key: node.categoryId, name: node.name })) ?? [];
  const change = (part: Partial<typeof search>): void => void navigate({ search: { ...search, ...part } });
  return (
    <Row>
      <Select
        label={say('by')}
        value={by}
        options={MEASURES.map((key) => ({ key, name: say(`by.${key}`), note: say(`by.${key}.note`) }))}
        onChange={(key) => change({ by: key === 'SALES' ? undefined : key })}
      />
      <Select
        label={say('category')}
        value={categoryId ?? 'all'}
        options={[{ key: 'all', name: say('category.all') }, ...categories]}
        onChange={(key) => change({ categoryId: key === 'all' ? undefined : key, productId: undefined })}
      />
      <ProductPicker
        key={`${productId} ${data?.product?.title}`}
        title={productId ? (data?.product?.title ?? '') : ''}
        onChoose={(key) => change({ productId: key, categoryId: undefined })}
      />
      {(productId || categoryId || region) && (
        <Button kind="quiet" onPress={() => void navigate({ search: { by: search.by } })}>
          {say('filter.none')}
        </Button>
      )}
    </Row>
  );
}

function ProductPicker(props: { readonly title: string; readonly onChoose: (productId: string) => void }): ReactNode {
  const { title, onChoose } = props;
  const say = useText();
  const [text, setText] = useState(title);
  const [{ data, fetching }] = useQuery({
    query: FoundQuery,
    variables: { text },
    pause: text.trim().length < 2 || text === title,
  });
  const found = data?.products?.edges.map(({ node }) => ({
    key: node.productId,
    name: node.title,
    note: node.brand ?? undefined,
  }));
  return (
    <Picker
      label={say('product')}
      placeholder={say('product.any')}
      text={text}
      onText={setText}
      options={fetching ? undefined : (found ?? [])}
      onChoose={onChoose}
    />
  );
}
