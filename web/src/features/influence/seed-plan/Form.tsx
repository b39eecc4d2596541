import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql';
import { SwitchMenu } from '../../../ui/controls/SwitchMenu';
import { Select } from '../../../ui/controls/Select';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { ProductPicker } from '../../../app/ProductPicker';
import { NumberField } from './NumberField';
import { PeopleField } from './PeopleField';
import { countOf } from './request';
import { MOST_DAYS, MOST_SEEDS, seeds, type PlanSearch } from './route';
import { useText } from './text';

const ChoicesQuery = graphql(`
  query ConsolePlanChoices {
    regions {
      name
      people
    }
    categories(first: 100) {
      edges {
        node {
          categoryId
          name
        }
      }
    }
  }
`);

/** Currencies that are offered; a link may name another. */
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY', 'JPY', 'INR'];
const ALL = '';

/** The request, which stands in the URL: each change is planned at once. */
export function Form(): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const search = seeds.useSearch();
  const change = useChange();
  const [{ data }] = useQuery({ query: ChoicesQuery });
  const regions = data?.regions ?? [];
  const categories = data?.categories?.edges.map(({ node }) => node) ?? [];
  const currencies = [...new Set([...CURRENCIES, ...(search.currency ? [search.currency] : [])])];
  const { outOfStock = [] } = search;
  return (
    <form className="plan-form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
      <Section title={say('form.what')}>
        <ProductPicker
          label={say('product')}
          placeholder={say('product.find')}
          productId={search.productId}
          onChoose={(productId) => change({ productId })}
        />
        <div className="plan-pair">
          <NumberField
            label={say('count')}
            most={MOST_SEEDS}
            value={countOf(search)}
            onChange={useCallback((count) => change({ count }), [change])}
          />
          <NumberField
            label={say('budget')}
            value={search.budget}
            onChange={useCallback((budget) => change({ budget }), [change])}
          />
        </div>
        <NumberField
          label={say('days')}
          note={say('days.note')}
          most={MOST_DAYS}
          value={search.days}
          onChange={useCallback((days) => change({ days }), [change])}
        />
      </Section>
      <Section title={say('form.costs')} note={say('form.costs.note')}>
        <div className="plan-pair">
          <NumberField
            label={say('each')}
            value={search.each}
            onChange={useCallback((each) => change({ each }), [change])}
          />
          <NumberField
            label={say('perListener')}
            value={search.perListener}
            onChange={useCallback((perListener) => change({ perListener }), [change])}
          />
        </div>
        <Select
          label={say('currency')}
          value={search.currency ?? ALL}
          options={[{ key: ALL, name: say('currency.none') }, ...currencies.map((key) => ({ key, name: key }))]}
          onChange={(currency) => change({ currency: currency || undefined })}
        />
      </Section>
      <Section title={say('form.audience')} note={say('form.audience.note')}>
        <Select
          label={say('region')}
          value={search.region ?? ALL}
          options={[
            { key: ALL, name: say('region.all') },
            ...regions.map(({ name, people }) => ({
              key: name,
              name,
              note: say('people', { count: people, number: whole(people) }),
            })),
          ]}
          onChange={(region) => change({ region: region || undefined })}
        />
        <Select
          label={say('category')}
          value={search.categoryId ?? ALL}
          options={[
            { key: ALL, name: say('category.all') },
            ...categories.map(({ categoryId, name }) => ({ key: categoryId, name })),
          ]}
          onChange={(categoryId) => change({ categoryId: categoryId || undefined })}
        />
        <SwitchMenu
          kind="plain"
          label={say('outOfStock.none')}
          options={regions.map(({ name }) => ({ key: name, name }))}
          on={outOfStock}
          onChange={(on) => change({ outOfStock: on.length > 0 ? on : undefined })}
        >
          {outOfStock.length > 0 ? say('outOfStock', { count: outOfStock.length }) : say('outOfStock.none')}
        </SwitchMenu>
      </Section>
      <Section title={say('form.people')}>
        <PeopleField
          label={say('include')}
          userIds={search.include ?? []}
          onChange={(include) => change({ include: include.length > 0 ? include : undefined })}
        />
        <PeopleField
          label={say('exclude')}
          userIds={search.exclude ?? []}
          onChange={(exclude) => change({ exclude: exclude.length > 0 ? exclude : undefined })}
        />
      </Section>
    </form>
  );
}

/** Changes a part of the request; what a job planned before is another plan. */
export function useChange(): (part: Partial<PlanSearch>) => void {
  const navigate = seeds.useNavigate();
  return useCallback(
    (part) => void navigate({ search: (before) => ({ ...before, job: undefined, ...part }), replace: true }),
    [navigate],
  );
}
