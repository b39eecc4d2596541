import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql';
import { Button } from '../../../ui/controls/Button';
import { Select } from '../../../ui/controls/Select';
import { Row } from '../../../ui/parts/Page';
import { ProductPicker } from '../ProductPicker';
import { useText } from '../text';
import { influencers, MEASURES } from './route';

const ChoicesQuery = graphql(`
  query ConsoleInfluencerChoices {
    categories(first: 100) {
      edges {
        node {
          categoryId
          name
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
  const [{ data }] = useQuery({ query: ChoicesQuery });
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
        label={say('product')}
        placeholder={say('product.any')}
        productId={productId}
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
