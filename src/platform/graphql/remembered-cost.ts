import { type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { pricesSince } from './cost.js';

/** Prices remembered of one document, each for variables of one form. */
const MOST_FORMS = 50;

interface Prices {
  /** Prices hold until lists of this graph are measured anew. */
  readonly since: number;
  readonly byForm: Map<string, number>;
}

const remembered = new WeakMap<DocumentNode, Prices>();

/**
 * What an operation costs, computed once for a document and variables of one form: the same page is asked for again and again, for other
 * people. No price depends on what a text says, so that texts are left out of the form. Variables that hold more than plain values and
 * lists of texts have no form: their price is computed each time, so that nothing that a caller sends is gone through here.
 *
 * @param compute the price, where it is not known yet; undefined where variables do not fit, which is not remembered
 */
export function rememberedCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  compute: () => number | undefined,
): number | undefined {
  const form = formOf(operation, variables);
  if (form === undefined) return compute();
  let prices = remembered.get(document);
  if (prices?.since !== pricesSince()) {
    prices = { since: pricesSince(), byForm: new Map() };
    remembered.set(document, prices);
  }
  const known = prices.byForm.get(form);
  if (known !== undefined) return known;
  const cost = compute();
  if (cost === undefined) return undefined;
  if (prices.byForm.size >= MOST_FORMS) prices.byForm.clear();
  prices.byForm.set(form, cost);
  return cost;
}

/** Of the variables that the operation declares; undefined where one has no form. */
function formOf(
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  const parts = [name?.value ?? ''];
  for (const { variable } of variableDefinitions) {
    const value = Object.hasOwn(variables, variable.name.value) ? variables[variable.name.value] : undefined;
    if (typeof value === 'string') parts.push('text');
    else if (Array.isArray(value) && value.every((one) => typeof one === 'string')) parts.push(`${value.length} texts`);
    else if (typeof value === 'object' && value !== null) return undefined;
    else parts.push(String(value));
  }
  return parts.join();
}
