import { type PersonView } from '../../../../gnn/index.js';
import { type ProductTable } from '../shop/product-table.js';
import { mappingOf, type ServingModel } from '../shop/serving-model.js';
import { type Person } from './person.js';

/** A list is ranked, cut and attributed from one view. */
const made = new WeakMap<
  Person,
  { readonly table: ProductTable; readonly model: ServingModel; readonly view: PersonView }
>();

/** A person in the rows of a model; products that the model does not know are left out. */
export function viewInModel(person: Person, table: ProductTable, model: ServingModel): PersonView {
  let known = made.get(person);
  if (known?.table !== table || known.model !== model) {
    known = { table, model, view: makeView(person, table, model) };
    made.set(person, known);
  }
  return known.view;
}

function makeView({ view, region }: Person, table: ProductTable, model: ServingModel): PersonView {
  const { itemOfRow } = mappingOf(model, table);
  const known = (items: Int32Array): number[] => Array.from(items.keys()).filter((n) => itemOfRow[items[n]] >= 0);
  const own = known(view.items);
  const touched = known(view.touchedItems);
  return {
    row: view.row,
    items: Int32Array.from(own, (n) => itemOfRow[view.items[n]]),
    weights: Float32Array.from(own, (n) => view.weights[n]),
    times: Float64Array.from(own, (n) => view.times[n]),
    touchedItems: Int32Array.from(touched, (n) => itemOfRow[view.touchedItems[n]]),
    touchedTimes: Float64Array.from(touched, (n) => view.touchedTimes[n]),
    friends: view.friends.map((friend) => {
      const items = known(friend.items);
      return {
        ...friend,
        items: Int32Array.from(items, (n) => itemOfRow[friend.items[n]]),
        weights: Float32Array.from(items, (n) => friend.weights[n]),
      };
    }),
    region: region === null ? -1 : (model.regionCodes.get(region) ?? -1),
  };
}
