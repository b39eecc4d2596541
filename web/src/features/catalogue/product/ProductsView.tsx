import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { useSettled } from '../../../app/settled';
import { Button } from '../../../ui/controls/Button';
import { Search } from '../../../ui/controls/Search';
import { type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { ProductsQuery, type Listed } from './query';
import { products } from './route';

/** The products of the shop, and those that fit what is typed; a row opens how its product spread. */
export function ProductsView(): ReactNode {
  const say = useText();
  const navigate = products.useNavigate();
  const { text } = products.useSearch();
  const [typed, setTyped] = useState(text ?? '');
  const settled = useSettled(typed);
  useEffect(() => {
    if (settled !== (text ?? '')) void navigate({ search: { text: settled || undefined }, replace: true });
  }, [settled, text, navigate]);
  const filter = useMemo(() => (text ? { text } : null), [text]);
  const { rows, total, error, isLoading, hasMore, more, each, retry } = usePages(
    ProductsQuery,
    { filter },
    (data) => data.products,
  );
  const columns = useProductColumns();
  return (
    <Page title={say('products.title')} lead={say('products.lead')}>
      <Search label={say('products.search')} value={typed} onChange={setTyped} />
      {error ? (
        <Unanswered error={error} onRetry={retry} />
      ) : rows.length === 0 && isLoading ? (
        <Loading rows={12} />
      ) : rows.length === 0 ? (
        <Empty
          title={say('products.none')}
          why={say('products.none.why')}
          acts={<Button onPress={() => setTyped('')}>{say('products.all')}</Button>}
        />
      ) : (
        <Grid
          label={say('products.title')}
          name="products"
          columns={columns}
          rows={rows}
          rowKey={({ productId }) => productId}
          total={total}
          onOpen={({ productId }) => void navigate({ to: '/products/$productId', params: { productId }, search: {} })}
          onEnd={hasMore ? more : undefined}
          each={hasMore ? each : undefined}
        />
      )}
    </Page>
  );
}

function useProductColumns(): readonly Column<Listed>[] {
  const say = useText();
  const { money, whole } = useNumbers();
  return useMemo(() => {
    const number = (key: string, title: string, value: (row: Listed) => number | null): Column<Listed> => ({
      key,
      title,
      width: 'minmax(6rem, 1fr)',
      isNumber: true,
      isUnsorted: true,
      value,
      show: (row) => {
        const found = value(row);
        return found === null ? '–' : whole(found);
      },
    });
    const words = (key: string, title: string, value: (row: Listed) => string | null): Column<Listed> => ({
      key,
      title,
      width: 'minmax(8rem, 1fr)',
      isUnsorted: true,
      value,
    });
    const columns: Column<Listed>[] = [
      {
        key: 'title',
        title: say('product'),
        width: 'minmax(14rem, 3fr)',
        isFixed: true,
        isUnsorted: true,
        value: ({ title }) => title,
      },
      words('category', say('categories'), ({ categories }) => categories.map(({ name }) => name).join(', ')),
      words('brand', say('brand'), ({ brand }) => brand),
      {
        ...number('price', say('price'), ({ price }) => price?.amount ?? null),
        show: ({ price }) => price && money(price.amount, price.currency),
      },
      number('stock', say('stock'), ({ stock }) => stock),
      number('purchases', say('purchases'), ({ eventCounts }) => eventCounts.purchases),
      number('likes', say('likes'), ({ eventCounts }) => eventCounts.likes),
      number('views', say('views'), ({ eventCounts }) => eventCounts.views),
      { ...words('productId', say('id'), ({ productId }) => productId), isHidden: true, isInFile: true },
    ];
    return columns;
  }, [say, money, whole]);
}
