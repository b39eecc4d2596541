import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../app/answer';
import { useSettings } from '../../../app/settings';
import { Choice } from '../../../ui/controls/Choice';
import { useShortcuts } from '../../../ui/keys';
import { Page, Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { ListQuery } from './query';
import { list, SURFACES } from './route';
import { Why } from './Why';
import './list.css';

/** A person's list on a surface, and why each product is on it: the reason, and each part of the score. */
export function ListView(): ReactNode {
  const say = useText();
  const { hundredth } = useNumbers();
  const { userId } = list.useParams();
  const search = list.useSearch();
  const navigate = list.useNavigate();
  const { surface = 'HOME' } = search;
  const { locale } = LANGUAGES[useSettings().language];
  const [answer, ask] = useQuery({ query: ListQuery, variables: { userId, surface, locale } });
  const nodes = answer.data?.recommendations?.edges.map(({ node }) => node) ?? [];
  const at = Math.max(
    0,
    nodes.findIndex(({ product }) => product.productId === search.product),
  );
  const name = answer.data?.user?.name ?? userId;
  const go = (to: number): void => {
    const product = nodes[Math.max(0, Math.min(nodes.length - 1, to))]?.product.productId;
    if (product) void navigate({ search: (now) => ({ ...now, product }), replace: true });
  };
  useShortcuts([
    { keys: 'j', what: say('next'), run: () => go(at + 1) },
    { keys: 'k', what: say('previous'), run: () => go(at - 1) },
  ]);
  return (
    <Page
      title={say('list.title')}
      lead={
        <>
          {say('list.of')}{' '}
          <Link to="/people/$userId" params={{ userId }}>
            {name}
          </Link>
        </>
      }
      acts={
        <Choice
          label={say('surface')}
          value={surface}
          options={SURFACES.map((key) => ({ key, name: say(`surface.${key}`) }))}
          onChange={(key) => void navigate({ search: { surface: key === 'HOME' ? undefined : key } })}
        />
      }
    >
      <Answer of={answer} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {() =>
          nodes.length === 0 ? (
            <Empty title={say('empty')} why={say(`empty.${surface}`)} />
          ) : (
            <div className="list-halves">
              <Section title={say(`surface.${surface}.title`)} note={say('list.keys')}>
                <ol className="listed">
                  {nodes.map(({ product, score }, n) => (
                    <li key={product.productId}>
                      <Link
                        to="/lists/$userId"
                        params={{ userId }}
                        search={{ ...search, product: product.productId }}
                        replace
                        aria-current={n === at ? 'true' : undefined}
                        activeProps={{}}
                      >
                        <span className="number muted">{n + 1}</span>
                        <span>{product.title}</span>
                        <span className="number muted">{hundredth(score)}</span>
                      </Link>
                    </li>
                  ))}
                </ol>
              </Section>
              <Why key={nodes[at].product.productId} of={nodes[at]} person={name} rank={at + 1} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}
