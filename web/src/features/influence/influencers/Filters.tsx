import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Search } from '../../../ui/controls/Search';
import { Select } from '../../../ui/controls/Select';
import { Row } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { ProductPicker } from '../ProductPicker';
import { useText } from '../text';
import { ChoicesQuery } from './query';
import { influencers, MEASURES, type Search as Link } from './route';

/** After so many milliseconds without a key the name is looked for. */
const PAUSE_MS = 300;

/** Which people are ranked, and by what; it stands in the URL. */
export function Filters(): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const search = influencers.useSearch();
  const navigate = influencers.useNavigate();
  const { by = 'SALES', productId, categoryId, region, name, proven, shares } = search;
  const [{ data }] = useQuery({ query: ChoicesQuery });
  const categories = data?.categories?.edges.map(({ node }) => ({ key: node.categoryId, name: node.name })) ?? [];
  const regions = data?.regions?.map((one) => ({ key: one.name, name: one.name, note: whole(one.people) })) ?? [];
  const change = (part: Partial<Link>): void => void navigate({ search: { ...search, ...part } });
  const isFiltered = [productId, categoryId, region, name, proven, shares].some((one) => one !== undefined);
  return (
    <Row>
      <NameSearch key={name} name={name ?? ''} onName={(next) => change({ name: next || undefined })} />
      <Select
        label={say('by')}
        value={by}
        options={MEASURES.map((key) => ({ key, name: say(`by.${key}`), note: say(`by.${key}.note`) }))}
        onChange={(key) => change({ by: key === 'SALES' ? undefined : key, order: undefined })}
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
      <Select
        label={say('region')}
        value={region ?? 'all'}
        options={[{ key: 'all', name: say('region.all') }, ...regions]}
        onChange={(key) => change({ region: key === 'all' ? undefined : key })}
      />
      <Checkbox isOn={!!proven} onChange={(on) => change({ proven: on || undefined })}>
        {say('filter.proven')}
      </Checkbox>
      <Checkbox isOn={!!shares} onChange={(on) => change({ shares: on || undefined })}>
        {say('filter.shares')}
      </Checkbox>
      {isFiltered && (
        <Button kind="quiet" onPress={() => void navigate({ search: { by: search.by } })}>
          {say('filter.none')}
        </Button>
      )}
    </Row>
  );
}

/** Looks for a name once the person pauses. */
function NameSearch(props: { readonly name: string; readonly onName: (name: string) => void }): ReactNode {
  const { name, onName } = props;
  const say = useText();
  const [text, setText] = useState(name);
  useEffect(() => {
    if (text === name) return;
    const timer = setTimeout(() => onName(text), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return <Search label={say('name')} value={text} onChange={setText} onSubmit={onName} />;
}
