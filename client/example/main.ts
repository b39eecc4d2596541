/** A page of a shop that is not the service: the address says where the service is, who shops, and with which token. */
import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { defineFriendsWhoLike, mergeOnSignIn, Service } from '../src/index.js';
import {
  GrapevineProvider,
  useFriendsActivity,
  useFriendsWho,
  useLike,
  useRecommendations,
  useTrack,
  type GrapevineOptions,
} from '../src/react.js';

const said = (name: string): string | undefined => new URLSearchParams(location.hash.slice(1)).get(name) ?? undefined;
const optionsNow = (): GrapevineOptions => ({
  url: said('url') ?? '',
  userId: said('userId'),
  key: said('key'),
  token: () => said('token'),
});

/** Whoever signs in without a new page: other options, and nothing of the customer before stays. */
function App(): ReactNode {
  const [options, setOptions] = useState(optionsNow);
  useEffect(() => {
    const change = (): void => setOptions(optionsNow());
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return h(GrapevineProvider, { options }, h(Page, { isCustomer: options.userId !== undefined }));
}

function Page({ isCustomer }: { readonly isCustomer: boolean }): ReactNode {
  const { data, error } = useRecommendations({ first: 6 });
  const { data: activity } = useFriendsActivity(5, 'live');
  const track = useTrack();
  if (error) return h('p', { role: 'alert' }, `${error.code}: ${error.message}`);
  const edges = data?.recommendations?.edges ?? [];
  return h(
    'div',
    null,
    h('h1', null, isCustomer ? 'For you' : 'Welcome'),
    h('button', { onClick: () => track({ kind: 'VIEW', productId: said('product') ?? '' }) }, 'Look at it'),
    h(
      'ul',
      { 'aria-label': 'For you' },
      edges.map(({ node }) => h(Product, { key: node.product.productId, ...node.product, reason: node.because.text })),
    ),
    h(
      'ul',
      { 'aria-label': 'What friends did' },
      activity?.friendsActivity?.edges.map(({ node: { user, action, product, at } }) =>
        h(
          'li',
          { key: `${user.userId} ${product.productId} ${at}` },
          `${user.name ?? user.userId} ${action} ${product.title}`,
        ),
      ),
    ),
  );
}

function Product(props: { readonly productId: string; readonly title: string; readonly reason: string }): ReactNode {
  const { productId, title, reason } = props;
  const [liked, toggle] = useLike(productId);
  const { data } = useFriendsWho(productId, 3);
  return h(
    'li',
    null,
    h('h2', null, title),
    h('p', null, reason),
    h('p', null, `${data?.product?.friends.totalCount ?? 0} friends know it`),
    h('button', { 'aria-pressed': liked, 'aria-label': `Like ${title}`, onClick: () => void toggle() }, 'Like'),
  );
}

defineFriendsWhoLike();
// Whoever signs in takes along what the visitor of this device did.
const { userId, ...service } = optionsNow();
if (userId) {
  const merged = await mergeOnSignIn(new Service(service), userId);
  document.documentElement.dataset.merged = String(merged);
}
createRoot(document.getElementById('root')!).render(h(App));
