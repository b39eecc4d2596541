import { basename, resolve } from 'node:path';
import {
  evaluateColdItems,
  evaluateColdPeople,
  selectBackend,
  stageName,
  thoroughOptions,
  type ColdItemsResult,
  type ColdPeopleResult,
  type RunHooks,
} from '../../gnn/index.js';
import { reportRow, type ReportRow } from '../features/models/index.js';
import { type EvaluationData } from './evaluation-data.js';
import { figureTable } from './evaluation-summary.js';
import { display } from './stage-display.js';

export const COLD_HELP =
  'take people out of training whole (so many at most, a tenth of those with three items) and fold them in with 0 and 3 items';
/** With so many a mean Recall@20 is sure to about .004 on Yelp. */
export const COLD_PEOPLE = 2000;

interface ColdCommand {
  readonly people: number;
  readonly seeds: number;
  readonly json: boolean;
  /** To force; the best there is by default. */
  readonly backend: string | undefined;
}

/** `grapevine evaluate <folder> --cold`: how people are served whom training never saw, beside popularity and each part alone. */
export async function evaluateCold(folder: string, data: EvaluationData, command: ColdCommand): Promise<void> {
  const { people, seeds, json } = command;
  if (seeds !== 1) throw new RangeError('--cold takes one seed: leave --seeds out');
  const begun = Date.now();
  const { dataset, kinds, split, words } = data;
  const { name: backend } = await selectBackend({ forced: command.backend, log: console.error });
  const show = display('cold people');
  const options = { ...thoroughOptions(dataset.items), backend };
  const hooks: RunHooks = {
    log: show.log,
    onProgress: ({ stage, done, total }) => show.tell(stageName(stage), done / Math.max(1, total)),
  };
  const result = await evaluateColdPeople(dataset, kinds, { ...options, split, people }, Date.now, hooks);
  const items = words === null ? null : await evaluateColdItems(dataset, kinds, words, options, Date.now, hooks);
  show.end();
  const seconds = Math.round((Date.now() - begun) / 100) / 10;
  const tables = result.tables.map(({ items, rows }) => ({ items, rows: rows.map((row) => reportRow([row])) }));
  const name = basename(resolve(folder));
  console.log(`\n${name}, ${backend}, ${seconds} s\n${lines(result, tables).join('\n')}`);
  const newItems =
    items === null
      ? null
      : { held: items.items, weights: items.weights, rows: items.rows.map((row) => reportRow([row])) };
  if (newItems !== null) console.log(itemLines(newItems).join('\n'));
  const chosen = { weights: result.card.weights, cold: result.card.cold };
  if (json)
    console.log(JSON.stringify({ dataset: name, backend, seconds, people: result.people, chosen, tables, newItems }));
}

interface NewItems {
  readonly held: number;
  readonly weights: ColdItemsResult['weights'];
  readonly rows: readonly ReportRow[];
}

function itemLines({ held, weights, rows }: NewItems): string[] {
  return [
    `${held} items held out whole, ranked among one another for who liked one (seed 1)`,
    ...figureTable(rows),
    `chosen on other items: ${JSON.stringify(weights)}`,
  ];
}

interface Table {
  readonly items: number;
  readonly rows: readonly ReportRow[];
}

function lines({ people, card, tables: judged }: ColdPeopleResult, tables: readonly Table[]): string[] {
  const { weights, cold } = card;
  return [
    `${people} people whom training never saw`,
    ...tables.flatMap(({ items, rows }, t) => {
      const error = judged[t].rows[judged[t].rows.length - 1].figures['recall@20'].standardError;
      return [`folded in with ${items} items (s.e. of model's recall@20 ${error.toFixed(4)})`, ...figureTable(rows)];
    }),
    `chosen for everybody: ${JSON.stringify(weights)}`,
    cold === null
      ? 'the same for people with few items'
      : `for people with at most ${cold.atMost} items, chosen on ${cold.people}: ${JSON.stringify(cold.weights)}`,
  ];
}
