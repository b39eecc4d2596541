import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { Because } from '../../../app/reason';
import { useSettings } from '../../../app/settings';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { ListQuery } from './query';
import { person } from './route';

/** What the person is shown on the start page now, each product with its reason. */
export function List({ name }: { readonly name: string }): ReactNode {
  const say = useText();
  const { money } = useNumbers();
  const { userId } = person.useParams();
  const { locale } = LANGUAGES[useSettings().language];
  const [answer, ask] = useQuery({ query: ListQuery, variables: { userId, locale } });
  return (
    <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ recommendations }) =>
        recommendations && recommendations.edges.length > 0 ? (
          <ol className="ways">
            {recommendations.edges.map(({ node: { product, because } }) => (
              <li key={product.productId} className="gift">
                <h3>
                  <Link to="/lists/$userId" params={{ userId }} search={{ product: product.productId }}>
                    {product.title}
                  </Link>
                  <span className="number">{product.price && money(product.price.amount, product.price.currency)}</span>
                </h3>
                <Because of={because} person={name} most={1} />
              </li>
            ))}
          </ol>
        ) : (
          <Empty title={say('list.none')} why={say('list.none.why')} />
        )
      }
    </Answer>
  );
}
