import { type DocumentNode } from 'graphql';
import { pricesSince } from './cost.js';

/** Prices remembered of one document, each for variables of one form; and the longest form, in characters. */
const [MOST_FORMS, LONGEST_FORM] = [50, 500];

interface Prices {
  /** Prices hold until lists of this graph are measured anew. */
  readonly since: number;
  readonly byForm: Map<string, number>;
}

const remembered = new WeakMap<DocumentNode, Prices>();

/**
 * What an operation costs, computed once for a document and variables of one form: the same page is asked for again and again, for other
 * people. No price depends on what a text says, so that texts are left out of the form.
 *
 * @param operationName of the operation of the document
 * @param compute the price, where it is not known yet; undefined where variables do not fit, which is not remembered
 */
export function rememberedCost(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
  compute: () => number | undefined,
): number | undefined {
  const form = JSON.stringify([operationName ?? null, withoutTexts(variables)]);
  if (form.length > LONGEST_FORM) return compute();
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

function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutTexts(inner)]));
}
