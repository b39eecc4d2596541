import { type CatalogueService } from '../../src/features/catalogue/index.js';
import { ReasonResolver } from '../../src/features/recommendations/reasons/reason.resolver.js';
import { type Reason } from '../../src/features/recommendations/reasons/reason.js';
import { Loaders } from '../../src/platform/graphql/context.js';
import { type RequestContext } from '../../src/platform/graphql/index.js';

const catalogue = {
  byIds: (ids: readonly string[]) => Promise.resolve(ids.map(() => ({ title: 'Lamp', titles: { 'zh-CN': '台灯' } }))),
  categoriesByIds: (ids: readonly string[]) =>
    Promise.resolve(ids.map(() => ({ names: { 'zh-CN': '家居', de: 'Zuhause' } }))),
} as unknown as CatalogueService;
const context = { loaders: new Loaders(), query: {} } as unknown as RequestContext;
const reason = {
  template: 'CATEGORY_BOUGHT',
  parameters: { title: 'Lamp', category: 'Home' },
  productId: 'lamp',
  categoryId: 'home',
} as unknown as Reason;

it('a reason names products and categories in its language, each in that of the shop where it has no other', async () => {
  const resolver = new ReasonResolver(catalogue);
  const text = (locale: string | null) => resolver.text(reason, locale, context);
  expect(await text('zh')).toBe('和您买过的“台灯”同属“家居”。');
  expect(await text('de')).toBe('From Zuhause, like Lamp, which you bought.');
  expect(await text(null)).toBe('From Home, like Lamp, which you bought.');
  expect(await resolver.parameters(reason, 'zh-CN', context)).toEqual([
    { name: 'title', value: '台灯' },
    { name: 'category', value: '家居' },
  ]);
});
