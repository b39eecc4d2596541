import { useQuery } from 'urql';
import { oneOf } from '../../../app/search';
import { useSettings } from '../../../app/settings';
import { type Option } from '../../../ui/controls/Select';
import { orderOf } from '../../../ui/grid/column';
import { useNumbers } from '../../../words/numbers';
import { LANGUAGES } from '../../../words/words';
import { useText } from '../text';
import { ChoicesQuery, orderIn, SORTED } from './query';
import { influencers, MEASURES, type Measure } from './route';

/** Stands for a column by which the list is sorted, where its measure does not. */
const COLUMN = 'COLUMN';

/** What a list is ranked by: a measure, or a column by which it is sorted instead. */
type Ranked = Measure | typeof COLUMN;

interface Choices {
  readonly categories: readonly Option[];
  readonly regions: readonly Option[];
  readonly communities: readonly Option[];
  readonly measures: readonly Option<Ranked>[];
  /** The one of `measures` by which the list is ranked now. */
  readonly measure: Ranked;
}

/** What can be chosen of the list of influencers. */
export function useChoices(): Choices {
  const say = useText();
  const { whole } = useNumbers();
  const search = influencers.useSearch();
  const { locale } = LANGUAGES[useSettings().language];
  const [{ data }] = useQuery({ query: ChoicesQuery, variables: { locale } });
  const categories = data?.categories?.edges.map(({ node }) => ({ key: node.categoryId, name: node.name })) ?? [];
  const regions = data?.regions?.map((one) => ({ key: one.name, name: one.name, note: whole(one.people) })) ?? [];
  const communities =
    data?.communities?.edges.map(({ node: { communityId: key, name: called, people, leader } }) => ({
      key,
      name: called ?? leader?.name ?? key,
      note: say('community.note', { people: whole(people), leader: leader?.name ?? leader?.userId ?? '' }),
    })) ?? [];
  const measures: Option<Ranked>[] = MEASURES.map((key) => ({
    key,
    name: say(`by.${key}`),
    note: say(`by.${key}.note`),
  }));
  const { by = 'SALES', order } = search;
  const column = order ? oneOf(SORTED, orderOf(order).key) : undefined;
  const sorted = column && {
    key: COLUMN as typeof COLUMN,
    name: say('by.column', { column: say(`column.${column}`), arrow: orderIn(search).isDescending ? '↓' : '↑' }),
    note: say('by.column.note', { measure: say(`by.${by}`) }),
  };
  return {
    ...{ categories, regions, communities },
    ...(sorted ? { measures: [...measures, sorted], measure: COLUMN } : { measures, measure: by }),
  };
}
