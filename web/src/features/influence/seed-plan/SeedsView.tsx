import { lazy, Suspense, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql';
import { mayDo, STAFF, useViewer } from '../../../app/viewer';
import { Button } from '../../../ui/controls/Button';
import { Page } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { NoPermission } from '../../../ui/states/NoPermission';
import { Form, useChange } from './Form';
import { seeds } from './route';
import { useText } from './text';
import './seeds.css';

// The form can be filled in while what shows a plan is still on its way.
const JobPlan = lazy(() => import('./JobPlan').then((module) => ({ default: module.JobPlan })));
const LivePlan = lazy(() => import('./LivePlan').then((module) => ({ default: module.LivePlan })));

/** Whom to start a product with: the request at the left, what it brings at the right. */
export function SeedsView(): ReactNode {
  const say = useText();
  const { productId, job, ...rest } = seeds.useSearch();
  const viewer = useViewer();
  // Nothing is asked before a product is chosen: without this the person would fill the form in vain.
  if (viewer.roles.length > 0 && !mayDo(viewer, STAFF)) {
    return (
      <Page title={say('title')}>
        <NoPermission mine={viewer.roles} need={STAFF} />
      </Page>
    );
  }
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="plan">
        <Form />
        <div className="plan-answer" aria-label={say('plan')} role="region">
          <Suspense fallback={<Loading />}>
            {!productId ? <NoProduct /> : job ? <JobPlan jobId={job} /> : <LivePlan search={{ ...rest, productId }} />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

const TrendingQuery = graphql(`
  query ConsolePlanTrending {
    trending(first: 5) {
      edges {
        node {
          product {
            productId
            title
          }
        }
      }
    }
  }
`);

/** Nothing is asked yet: what many look at now is a good first try. */
function NoProduct(): ReactNode {
  const say = useText();
  const change = useChange();
  const [{ data }] = useQuery({ query: TrendingQuery });
  const products = data?.trending?.edges.map(({ node }) => node.product) ?? [];
  return (
    <Empty
      title={say('none')}
      why={say(products.length > 0 ? 'none.trending' : 'none.why')}
      acts={products.map(({ productId, title }) => (
        <Button key={productId} onPress={() => change({ productId })}>
          {title}
        </Button>
      ))}
    />
  );
}
