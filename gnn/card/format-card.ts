import { type CardRow, type ModelCard } from './card.js';
import { type CardFairness } from './fairness.js';

/** A model card as lines for a terminal or a log: what it was trained on, a table a protocol, slices, the verdict. */
export function formatCard(card: ModelCard): string {
  const { data, split } = card;
  const lines = [
    `${data.users} people, ${data.items} products, ${data.events} events, ${data.ties} ties, up to ${day(data.cutoff)}`,
    `split: ${split.kind}${split.testFrom === null ? '' : `, test from ${day(split.testFrom)}`} (${split.reason})`,
    `seed ${card.seed}, back end ${card.backend}, ${seconds(card)} s, ${(card.peakMemoryBytes / 1e9).toFixed(2)} GB at most`,
    `served: ${weightsText(card.weights)}`,
  ];
  if (card.cold !== null) {
    const { atMost, weights, people } = card.cold;
    lines.push(`to people with at most ${atMost} items: ${weightsText(weights)} (chosen on ${people})`);
  }
  if (card.rows.length > 0) lines.push('', 'fitted once, judged on all later events', ...table(card.rows));
  if (card.rolling.length > 0) {
    lines.push('', `asked again every ${Math.round(card.split.windowDays ?? 0)} days`, ...table(card.rolling));
  }
  if (card.slices.length > 0) lines.push('', 'NDCG@20 by kind of person', ...sliceTable(card));
  if (card.fairness) lines.push('', ...fairnessLines(card.fairness));
  for (const { metric, best, difference, standardError, within } of card.verdicts) {
    const gap = `${signed(difference)} (s.e. ${standardError.toFixed(4)})`;
    lines.push(`${within ? 'holds' : 'FAILS'}: ${metric}, best other row '${best}' minus served ${gap}`);
  }
  for (const note of card.notes) lines.push(`note: ${note}`);
  return lines.join('\n');
}

function table(rows: readonly CardRow[]): string[] {
  const head = ['', 'R@10', 'N@10', 'P@10', 'R@20', 's.e.', '- served', 'N@20', 's.e.', '- served', 'P@20', 'cover'];
  const body = rows.map((row) => {
    const { figures } = row;
    const long = (metric: 'recall@20' | 'ndcg@20'): string[] => [
      digits(figures[metric].value),
      digits(figures[metric].standardError),
      `${signed(figures[metric].difference)}±${digits(figures[metric].differenceError)}`,
    ];
    return [
      row.name,
      digits(figures['recall@10'].value),
      digits(figures['ndcg@10'].value),
      digits(figures['precision@10'].value),
      ...long('recall@20'),
      ...long('ndcg@20'),
      digits(figures['precision@20'].value),
      digits(row.coverage),
    ];
  });
  return [...aligned([head, ...body]), `n = ${rows[0].people} people x windows`];
}

/** What is shown, the gaps between groups, and what floors cost. */
function fairnessLines({ people, products, gaps, floors }: CardFairness): string[] {
  const head = ['floor under niche products', 'attention', 'N@10', 'lost', 's.e.'];
  const rows = floors.map((price) => [
    `${price.floor}${price.reached ? '' : ', not reached'}`,
    ...[price.attention, price['ndcg@10'], price.lost, price.lostError].map(digits),
  ]);
  return [
    ...products.map(
      ({ group, items, attention, places, coverage }) =>
        `${group.toLowerCase()} products (${items}): attention ${digits(attention)}, places ${digits(places)}, coverage ${digits(coverage)}`,
    ),
    ...gaps.map(
      ({ by, gap, standardError }) =>
        `gap by ${by.toLowerCase()}: NDCG@10 ${digits(gap)} (s.e. ${digits(standardError)})`,
    ),
    ...aligned([head, ...rows]),
    `n = ${people} people`,
  ];
}

function sliceTable(card: ModelCard): string[] {
  const names = card.slices[0].rows.map((row) => row.name);
  const head = ['', ...card.slices.map((slice) => `${slice.name} (${slice.people})`)];
  const body = names.map((name, r) => [name, ...card.slices.map((slice) => digits(slice.rows[r]['ndcg@20']))]);
  return aligned([head, ...body]);
}

function aligned(cells: readonly (readonly string[])[]): string[] {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
}

function weightsText(weights: ModelCard['weights']): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${name} x ${weight}`)
    .join(' + ');
}

function seconds(card: ModelCard): string {
  return Object.values(card.seconds)
    .reduce((sum, value) => sum + value, 0)
    .toFixed(0);
}

const digits = (value: number): string => value.toFixed(4);
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${digits(Math.abs(value))}`;
const day = (unixSeconds: number): string => new Date(unixSeconds * 1000).toISOString().slice(0, 10);
