/**
 * Who is persuaded: `bench -- uplift [file, or folder of files] [trees] [--json]`. Tables of a randomised trial, one row a person: the arm in a column such as `segment` or `treatment`, what came
 * of it in `visit`, `conversion`, `target`. Each arm against control and all arms together; six seeds, 70/30 stratified by arm and outcome; the way is chosen on folds of the 70 (with `trees` among
 * boosted trees, too, which takes ten times as long), and the 30 are read once. Qini as scikit-uplift defines it, beside who responds and a random order; and whether to send to the chosen or to everybody.
 */
import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { mean, standardDeviation } from '../../src/algorithms/statistics.js';
import { type BaseKind } from '../../src/algorithms/uplift/base-models.js';
import { fitUplift } from '../../src/algorithms/uplift/fit-uplift.js';
import { LEARNERS, type LearnerName } from '../../src/algorithms/uplift/learners.js';
import { policyValue } from '../../src/algorithms/uplift/policy-value.js';
import { qiniCoefficient } from '../../src/algorithms/uplift/qini.js';
import { takePeople, type Trial } from '../../src/algorithms/uplift/trial.js';
import { tablesIn } from '../data/labelled-rows.js';
import { UnusableFile } from '../data/lines.js';
import { readTrial, type TrialFile } from '../data/trials.js';

const DATA = '../shared/data/hillstrom';
const SEEDS = [1, 2, 3, 4, 5, 6];
const TEST = 0.3;
/** With fewer people of each arm and outcome (purchases of an e-mail campaign) every way is within the noise. */
const FEWEST = 500;
/** On other splits of the same shares: best ways of a reference run. */
const BESIDE = {
  'womens visit': { 'class transformation': 0.0652, 'X, DR linear': 0.0623, response: 0.034 },
  'any visit': { 'S linear': 0.0437 },
};

interface Comparison {
  readonly data: string;
  readonly trial: Trial;
}

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const kinds: BaseKind[] = args.includes('trees') ? ['LINEAR', 'TREES'] : ['LINEAR'];
  const place = args.find((arg) => arg !== 'trees') ?? DATA;
  const rows = tablesIn(place).flatMap((file) => {
    const found = comparisonsOf(readTrial(file));
    if (found.length === 0) throw new UnusableFile(`${file}: no outcome of 0 and 1 has ${FEWEST} people in each arm.`);
    return found.flatMap((comparison) => judge(comparison, kinds));
  });
  console.table(
    rows.map((row) => ({ ...row, qini: row.qini.toFixed(4), sd: row.sd.toFixed(4), error: row.error.toFixed(4) })),
  );
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ seeds: SEEDS.length, rows });
}

/** Each arm against control, and all of them together where they are several, for each outcome of 0 and 1. */
function comparisonsOf(file: TrialFile): Comparison[] {
  const { arm, arms, outcomes } = file;
  const sets = arms
    .slice(1)
    .map((name, k) => ({ name: name.toLowerCase(), rows: rowsOf(arm, (of) => of === 0 || of === k + 1) }));
  if (sets.length > 1) sets.unshift({ name: 'any', rows: rowsOf(arm, () => true) });
  return [...outcomes].flatMap(([outcome, values]) =>
    sets.flatMap(({ name, rows }) => {
      const trial = takePeople({ ...file, treated: arm.map((of) => (of > 0 ? 1 : 0)), outcome: values }, rows);
      const counts = groupsOf(trial).map((group) => group.length);
      if (counts.length !== 4 || Math.min(...counts) < FEWEST) return [];
      return [{ data: `${file.name}/${name}/${outcome}`, trial }];
    }),
  );
}

function rowsOf(arm: Uint8Array, keep: (of: number) => boolean): number[] {
  return [...arm.keys()].filter((row) => keep(arm[row]));
}

/** Rows by arm and outcome, control and those without the outcome first: the order of the rows of a file does not change a split's groups. */
function groupsOf({ treated, outcome }: Trial): number[][] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < outcome.length; row += 1) {
    const key = `${treated[row]} ${outcome[row]}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

interface Row {
  readonly data: string;
  readonly name: string;
  readonly qini: number;
  /** Standard deviation over the seeds, and standard error of the mean as if they were independent. */
  readonly sd: number;
  readonly error: number;
}

function judge({ data, trial }: Comparison, kinds: readonly BaseKind[]): Row[] {
  const qinis = new Map<string, number[]>();
  const note = (name: string, qini: number): unknown => qinis.set(name, [...(qinis.get(name) ?? []), qini]);
  for (const seed of SEEDS) {
    const started = performance.now();
    const rng = seededRng(seed);
    const [testRows, trainRows]: number[][] = [[], []];
    for (const group of groupsOf(trial)) {
      const tests = Math.round(TEST * group.length);
      shuffle(group, rng).forEach((row, n) => (n < tests ? testRows : trainRows).push(row));
    }
    const [test, train] = [takePeople(trial, testRows), takePeople(trial, trainRows)];
    const { way, predict, judged } = fitUplift(train, { seed, kinds });
    const used = predict(test);
    for (const name of Object.keys(LEARNERS) as LearnerName[]) {
      note(
        name === 'RESPONSE' ? 'response only' : `${name} linear`,
        qiniCoefficient(LEARNERS[name](train, 'LINEAR')(test), test),
      );
    }
    note(
      'random',
      qiniCoefficient(
        used.map(() => rng()),
        test,
      ),
    );
    note('used', qiniCoefficient(used, test));
    const { advice, chosen, everybody, difference } = policyValue(used, test, { share: 0.5, worth: 1, cost: 0 });
    const whole = policyValue(used, test, { share: 1, worth: 1, cost: 0 });
    const said = Object.entries(judged).map(([name, { qini }]) => `${name} ${qini.toFixed(4)}`);
    const tested = [...qinis].map(([name, values]) => `${name} ${values.at(-1)!.toFixed(4)}`);
    const shown = (gain: { gain: number; lower: number; upper: number }): string =>
      `${(100 * gain.gain).toFixed(2)} [${(100 * gain.lower).toFixed(2)}, ${(100 * gain.upper).toFixed(2)}]`;
    console.log(
      `${data}, seed ${seed}: on folds ${said.join(', ')}; ${way} is used; on the test ${tested.join(', ')}; in points a person: half by uplift ${shown(chosen)}, half by chance ${shown(everybody)}, ` +
        `difference ${shown(difference)}: ${advice}; without a budget to ${whole.advice}; ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
  }
  return [...qinis].map(([name, values]) => {
    const sd = standardDeviation(values);
    return { data, name, qini: mean(values), sd, error: sd / Math.sqrt(values.length) };
  });
}
