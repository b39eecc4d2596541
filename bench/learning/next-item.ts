/**
 * What somebody takes next: `bench -- next-item [file, or folder of files] [epochs=<n>] [--json]`; `epochs=0` leaves the network out. The last item of everybody is asked, ranked among the whole catalogue but for what the person
 * had; all settings, weights and the training's end are chosen on the item before it; the test is read once. Beside what is used stand popularity, transitions, the item filter and
 * every other part alone, and what comes of shuffling events of equal time, or, where a file has no times, the whole past.
 */
import { writeSync } from 'node:fs';
import { selectBackend } from '../../gnn/backends/select.js';
import { AttentionPart } from '../../gnn/sequence/attention-part.js';
import {
  chooseBlend,
  chooseCounting,
  type CountingSettings,
  fitParts,
  type NextPartName,
} from '../../gnn/sequence/choose-next.js';
import { affordableEpochs, fitAttention } from '../../gnn/sequence/fit-attention.js';
import { figuresOf, gainsOfPart, type NextCase } from '../../gnn/sequence/judge-next.js';
import { type Blend, BlendedParts } from '../../gnn/sequence/next-blend.js';
import { type NextPart } from '../../gnn/sequence/next-part.js';
import { historyOf, peopleOf, type Sequences, withoutLast } from '../../gnn/sequence/sequences.js';
import { shuffleEqualTimes, shufflePast } from '../../gnn/sequence/shuffle-order.js';
import { seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { readSequences, sequenceFiles } from '../data/sequences.js';

const DATA = '../shared/data/sequences';
/** Of others on the same split, HR@10 and NDCG@10. */
const BESIDE = {
  Beauty: {
    'transitions and item filter': [0.0886, 0.0563],
    SASRec: [0.0605, 0.0318],
    'SASRec, cross-entropy': [0.0859, 0.0503],
    FADE: [0.1088, 0.0616],
  },
  LastFM: { 'item filter': [0.0908, 0.0529], 'S3-Rec': [0.0743, 0.0427] },
};
/** People, at most, by whom settings, the training's end, and weights are chosen. */
const FOR_SETTINGS = 3000;
const FOR_EPOCHS = 1500;
const FOR_WEIGHTS = 10_000;
const SEED = 1;

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const { name: backend } = await selectBackend({ log: console.log });
  const rows: Record<string, unknown>[] = [];
  const [place = DATA] = args.filter((arg) => !arg.includes('='));
  const epochs = args.flatMap((arg) => (/^epochs=\d+$/.test(arg) ? [Number(arg.slice('epochs='.length))] : []));
  for (const file of sequenceFiles(place)) {
    const { name, sequences } = readSequences(file);
    const judged = await judge(name, sequences, epochs[0]);
    console.table(
      judged.map((row) => ({ ...row, 'hr@10': row['hr@10'].toFixed(4), 'ndcg@10': row['ndcg@10'].toFixed(4) })),
    );
    rows.push(...judged);
  }
  console.log(`beside them, HR@10 and NDCG@10: ${JSON.stringify(BESIDE)}`);
  return { backend, rows };
}

async function judge(name: string, all: Sequences, epochs: number = affordableEpochs(all)) {
  const say = (line: string): void => void writeSync(1, `${name}: ${line}\n`);
  const { items } = all;
  const started = performance.now();
  const clock = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const train = withoutLast(all, 2);
  const before = casesOf(all, 1);
  const settings = chooseCounting(train, some(before, FOR_SETTINGS));
  say(`${peopleOf(all)} people, ${items} items; settings ${JSON.stringify(settings)}; ${clock()}`);
  const network =
    epochs === 0
      ? null
      : await trainedPart(train, some(before, FOR_EPOCHS), epochs, (line) => say(`${line}; ${clock()}`));
  const choice = choose(train, settings, network, some(before, FOR_WEIGHTS));
  say(`${choice.said}; ${clock()}`);
  const used = usedOf(all, settings, network, choice.blend);
  const shuffled = all.times ? shuffleEqualTimes(all, seededRng(SEED)) : shufflePast(all, seededRng(SEED));
  const rows = [
    ...Object.entries(used.parts).map(([part, of]) => ({ part, of })),
    { part: 'used', of: used.whole },
  ].map(({ part, of }) => ({ part, gains: gainsOfPart(of, items, casesOf(all, 0)) }));
  const inAnyOrder = usedOf(shuffled, settings, network, choice.blend);
  const what = all.times ? 'equal times shuffled' : 'the past shuffled';
  for (const [part, of] of Object.entries({ transitions: inAnyOrder.parts.transitions!, used: inAnyOrder.whole })) {
    rows.push({ part: `${part}, ${what}`, gains: gainsOfPart(of, items, casesOf(shuffled, 0)) });
  }
  say(`done; ${clock()}`);
  return rows.map(({ part, gains }) => {
    const { hr, ndcg } = figuresOf(gains);
    return { data: name, name: part, 'hr@10': hr, 'ndcg@10': ndcg };
  });
}

async function trainedPart(train: Sequences, cases: readonly NextCase[], epochs: number, say: (line: string) => void) {
  const model = await fitAttention(
    train,
    { seed: SEED, epochs },
    {
      evaluate: (tried) => mean(gainsOfPart(new AttentionPart(tried), train.items, cases)),
      onEpoch: ({ epoch, loss, quality }) =>
        say(`epoch ${epoch} of ${epochs}, loss ${loss.toFixed(3)}, NDCG@10 ${quality.toFixed(4)}`),
    },
  );
  return new AttentionPart(model);
}

/** The blend, unless one part alone is better on the cases. */
function choose(train: Sequences, settings: CountingSettings, network: NextPart | null, cases: readonly NextCase[]) {
  const parts = fitParts(train, settings, network);
  const names = Object.keys(parts) as NextPartName[];
  const alone = names.map((part) => ({ part, ...figuresOf(gainsOfPart(parts[part]!, train.items, cases)) }));
  const { power, weights, gains } = chooseBlend(Object.values(parts), train.items, cases);
  const best = alone.reduce((a, b) => (b.ndcg > a.ndcg ? b : a));
  const blended = mean(gains) > best.ndcg;
  const blend: Blend = blended
    ? { power, weights }
    : { power: 1, weights: names.map((part) => Number(part === best.part)) };
  const told = alone.map(({ part, hr, ndcg }) => `${part} ${hr.toFixed(4)}/${ndcg.toFixed(4)}`);
  const figures = figuresOf(gains);
  const said = `before the test, of ${cases.length}: ${told.join(', ')}, blend ${figures.hr.toFixed(4)}/${figures.ndcg.toFixed(4)} with power ${power} and ${names.map((part, k) => `${part} ${weights[k]}`).join(', ')}; ${blended ? 'the blend' : best.part} is used`;
  return { blend, said };
}

/** Everything that counts learnt again with the item before the last, as it would be on that day; the network only reads it. */
function usedOf(all: Sequences, settings: CountingSettings, network: NextPart | null, blend: Blend) {
  const parts = fitParts(withoutLast(all, 1), settings, network);
  return { parts, whole: new BlendedParts(Object.values(parts), blend) };
}

/** Everybody's item that has `after` events after it, with the history before it. */
function casesOf(all: Sequences, after: number): NextCase[] {
  return Array.from({ length: peopleOf(all) }, (_, person) => {
    const { items } = historyOf(all, person, after);
    return { history: historyOf(all, person, after + 1), next: items[items.length - 1] };
  });
}

/** Evenly over all. */
function some<T>(of: readonly T[], most: number): T[] {
  const step = Math.max(1, of.length / most);
  return Array.from({ length: Math.min(most, of.length) }, (_, n) => of[Math.floor(n * step)]);
}
