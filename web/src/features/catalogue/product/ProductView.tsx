import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { BandChart } from '../../../charts/BandChart';
import { Page, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { Figures } from './Figures';
import { Profile } from './Profile';
import { ProductQuery, ProductSalesQuery, type ProductSales } from './query';
import { product } from './route';
import { Spread } from './Spread';
import './product.css';

/** A product: what word of mouth sold of it, how it went from person to person, and who started that. */
export function ProductView(): ReactNode {
  const { productId } = product.useParams();
  const say = useText();
  const { locale } = LANGUAGES[useSettings().language];
  const [about, askAbout] = useQuery({ query: ProductQuery, variables: { productId, locale } });
  const [sales, askSales] = useQuery({ query: ProductSalesQuery, variables: { productId } });
  const found = about.data?.product;
  if (about.data && !found) {
    return (
      <Page title={productId}>
        <Empty title={say('nothing')} why={say('nothing.why')} />
      </Page>
    );
  }
  return (
    <Page title={found?.title ?? productId} lead={found && [found.brand, found.productId].filter(Boolean).join(' · ')}>
      <Answer of={sales} onRetry={() => askSales({ requestPolicy: 'network-only' })} loading={<Loading rows={3} />}>
        {({ wordOfMouthSales }) => <Figures sales={wordOfMouthSales} purchases={found?.eventCounts.purchases} />}
      </Answer>
      <p>
        <Link to="/market" search={{ product: productId }}>
          {say('ahead')}
        </Link>
      </p>
      <Spread key={productId} />
      <div className="product-halves">
        <Section title={say('series.title')} note={say('series.note')}>
          <Answer of={sales} onRetry={() => askSales({ requestPolicy: 'network-only' })}>
            {(data) => <SalesOverTime of={data} />}
          </Answer>
        </Section>
        <Section title={say('profile')}>
          <Answer of={about} onRetry={() => askAbout({ requestPolicy: 'network-only' })} loading={<Loading rows={5} />}>
            {(data) => data.product && <Profile product={data.product} />}
          </Answer>
        </Section>
      </div>
    </Page>
  );
}

function SalesOverTime({ of }: { readonly of: ProductSales }): ReactNode {
  const say = useText();
  const { month } = useNumbers();
  const periods = (of.wordOfMouthSeries?.periods ?? []).map(({ complete, sales, ...time }) => ({
    ...time,
    estimate: complete
      ? { value: sales.adjusted, lower: sales.lower, upper: sales.upper, separable: sales.proven }
      : null,
  }));
  if (periods.length === 0) return <Empty title={say('sales.none')} why={say('sales.none.why')} />;
  return (
    <BandChart
      label={say('series.title')}
      name="product-sales-over-time"
      periods={periods}
      writePeriod={month}
      valueTitle={say('figure.sales')}
    />
  );
}
