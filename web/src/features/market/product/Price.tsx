import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useText } from '../text';
import { Changes } from './Changes';
import { Outcomes } from './Outcomes';
import { type Product, PriceQuery } from './query';
import { market } from './route';

const FIELDS = ['cost', 'floor', 'ceiling'] as const;
type Amounts = Readonly<Record<(typeof FIELDS)[number], string>>;

/** What a price does to sales, the price to try, and the prices that were put in force. */
export function Price(props: { readonly product: Product; readonly onChanged: () => void }): ReactNode {
  const { product, onChanged } = props;
  const say = useText();
  const search = market.useSearch();
  const navigate = market.useNavigate();
  const written = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const [amounts, setAmounts] = useState<Amounts>({
    cost: written(search.cost),
    floor: written(search.floor),
    ceiling: written(search.ceiling),
  });
  const { price } = product;
  if (!price?.currency) return <Empty title={say('price.none')} why={say('price.none.why')} />;
  const read = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text.replace(',', '.')));
  const wrong = FIELDS.filter((key) => {
    const value = read(amounts[key]);
    return value !== undefined && !(value >= 0);
  });
  const look = (): void => {
    const [cost, floor, ceiling] = FIELDS.map((key) => read(amounts[key]));
    void navigate({ search: { ...search, cost, floor, ceiling } });
  };
  return (
    <div className="market-price">
      <form
        className="market-form"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        {FIELDS.map((key) => (
          <TextField
            key={key}
            label={say(`price.${key}`, { currency: price.currency ?? '' })}
            value={amounts[key]}
            onChange={(text) => setAmounts({ ...amounts, [key]: text })}
            error={wrong.includes(key) ? say('price.wrong') : undefined}
          />
        ))}
        <Button kind="strong" type="submit" isDisabled={wrong.length > 0 || amounts.cost.trim() === ''}>
          {say('price.look')}
        </Button>
      </form>
      {search.cost !== undefined && (
        <Suggestion product={product} currency={price.currency} cost={search.cost} onChanged={onChanged} />
      )}
      <Changes productId={product.productId} onChanged={onChanged} />
    </div>
  );
}

function Suggestion(props: {
  readonly product: Product;
  readonly currency: string;
  readonly cost: number;
  readonly onChanged: () => void;
}): ReactNode {
  const { product, currency, cost, onChanged } = props;
  const { floor, ceiling } = market.useSearch();
  const [answer, ask] = useQuery({
    query: PriceQuery,
    variables: { input: { productId: product.productId, unitCost: cost, currency, floor, ceiling } },
  });
  const again = (): void => {
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })} loading={<Loading rows={4} />}>
      {({ priceAdvice }) =>
        priceAdvice && <Outcomes of={priceAdvice} productId={product.productId} onChanged={again} />
      }
    </Answer>
  );
}
