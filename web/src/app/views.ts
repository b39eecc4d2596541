import { access } from '../features/access/keys/route';
import { data } from '../features/activity/data/route';
import { overview } from '../features/health/overview/route';
import { product, products } from '../features/catalogue/product/route';
import { list, lists } from '../features/recommendations/list/route';
import { person } from '../features/people/person/route';
import { community } from '../features/communities/one/route';
import { communities } from '../features/influence/communities/route';
import { explorer } from '../features/influence/explorer/route';
import { influencers } from '../features/influence/influencers/route';
import { campaigns } from '../features/campaigns/campaign/route';
import { coupons } from '../features/campaigns/coupons/route';
import { launch } from '../features/campaigns/launch/route';
import { segments } from '../features/campaigns/segments/route';
import { customers } from '../features/insight/customers/route';
import { experiments } from '../features/experiments/list/route';
import { risk } from '../features/risk/queue/route';
import { seeds } from '../features/influence/seed-plan/route';
import { market } from '../features/market/product/route';
import { model } from '../features/models/card/route';
import { models } from '../features/models/list/route';
import { load } from '../features/uploads/load/route';
import { specimen } from './specimen/route';

/** The views, in the order of the side bar. A new view adds its line here and nowhere else. */
export const views = [
  overview,
  influencers,
  customers,
  explorer,
  communities,
  community,
  person,
  lists,
  list,
  seeds,
  segments,
  launch,
  campaigns,
  coupons,
  products,
  product,
  experiments,
  market,
  risk,
  models,
  model,
  data,
  load,
  access,
  specimen,
] as const;
