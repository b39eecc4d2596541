import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { Page, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { ForeseenDemand } from './ForeseenDemand';
import { Price } from './Price';
import { DemandQuery } from './query';
import { market } from './route';
import { Warnings } from './Warnings';
import './market.css';

/** What will be sold of a product and at which price it earns most; without a product, what runs out. */
export function MarketView(): ReactNode {
  const { product } = market.useSearch();
  return product ? <OfProduct key={product} productId={product} /> : <Warnings />;
}

function OfProduct({ productId }: { readonly productId: string }): ReactNode {
  const say = useText();
  const { locale } = LANGUAGES[useSettings().language];
  const [answer, ask] = useQuery({ query: DemandQuery, variables: { productId, locale } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const found = answer.data?.product;
  if (answer.data && !found) {
    return (
      <Page title={productId}>
        <Empty title={say('unknown')} why={say('unknown.why')} acts={<Link to="/market">{say('back')}</Link>} />
      </Page>
    );
  }
  return (
    <Page
      title={found?.title ?? productId}
      lead={
        <>
          <Link to="/market">{say('back')}</Link>
          {' · '}
          <Link to="/products/$productId" params={{ productId }} search={{}}>
            {say('spread')}
          </Link>
        </>
      }
    >
      <Answer of={answer} onRetry={again} loading={<Loading rows={8} />}>
        {({ product, demand }) =>
          !product || !demand ? (
            <Empty title={say('nothing')} why={say('nothing.why')} />
          ) : (
            <>
              <ForeseenDemand of={demand} product={product} />
              <Section title={say('price.title')} note={say('price.note')}>
                <Price product={product} onChanged={again} />
              </Section>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
