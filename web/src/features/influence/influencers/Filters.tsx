import { useEffect, useState, type ReactNode } from 'react';
import { oneOf } from '../../../app/search';
import { Button } from '../../../ui/controls/Button';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Search } from '../../../ui/controls/Search';
import { Select } from '../../../ui/controls/Select';
import { Row } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { ProductPicker } from '../../../app/ProductPicker';
import { useText } from '../text';
import { AUTHENTIC, influencers, MEASURES, type Search as Link } from './route';
import { useChoices } from './use-choices';

/** After so many milliseconds without a key the name is looked for. */
const PAUSE_MS = 300;

/** Which people are ranked, and by what; it stands in the URL. */
export function Filters(): ReactNode {
  const say = useText();
  const { share } = useNumbers();
  const search = influencers.useSearch();
  const navigate = influencers.useNavigate();
  const { productId, categoryId, region, communityId, name, proven, shares, authentic } = search;
  const { categories, regions, communities, measures, measure } = useChoices();
  const change = (part: Partial<Link>): void => void navigate({ search: (now) => ({ ...now, ...part }) });
  const isFiltered = [productId, categoryId, region, communityId, name, proven, shares, authentic].some(
    (one) => one !== undefined,
  );
  return (
    <Row>
      <NameSearch key={name} name={name ?? ''} onName={(next) => change({ name: next || undefined })} />
      <Select
        label={say('by')}
        value={measure}
        options={measures}
        onChange={(key) => {
          const chosen = oneOf(MEASURES, key);
          if (chosen) change({ by: chosen === 'SALES' ? undefined : chosen, order: undefined });
        }}
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
        onChange={(key) => change({ region: key === 'all' ? undefined : key, communityId: undefined })}
      />
      <Select
        label={say('community')}
        value={communityId ?? 'all'}
        options={[{ key: 'all', name: say('community.all') }, ...communities]}
        onChange={(key) => change({ communityId: key === 'all' ? undefined : key, region: undefined })}
      />
      <Select
        label={say('authenticity')}
        value={authentic ?? 'all'}
        options={[
          { key: 'all', name: say('authentic.all') },
          ...AUTHENTIC.map((key) => ({ key, name: say('authentic.least', { share: share(Number(key)) }) })),
        ]}
        onChange={(key) => change({ authentic: key === 'all' ? undefined : key })}
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
