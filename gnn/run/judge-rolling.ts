import { BY_NETWORK, BY_SOCIAL_NETWORK, HEARING_FRIENDS, type LearntState } from '../models/ranker-state.js';
import { cardRows, SERVED, type CardRow } from '../card/card.js';
import { HEARD_OTHERWISE } from '../card/rows.js';
import { usesAny, type Chosen } from '../choose/choose-fusion.js';
import { sourced } from '../evaluate/parts-source.js';
import { evaluate, METRICS, type Evaluation } from '../evaluate/protocol.js';
import { type Slice, type Window } from '../evaluate/splits.js';
import { type Lesson } from '../learn/lesson.js';
import { peopleFor } from '../learn/options.js';
import { scoring, type Run } from '../learn/run.js';
import { type JudgedTest } from './judge-test.js';
import { learnChosen } from './learn-chosen.js';
import { peopleOf } from './plan.js';

/** Windows that a standard error over windows needs; with fewer, people are the clusters. */
const FEWEST_WINDOWS = 4;

/**
 * The phase `rolling`: judges the test again window by window, with what was chosen before it. Popularity is counted anew for
 * each window. The learnt parts stay as they were before the first window, or are learnt anew for each with
 * `testWindow.refit`; then everybody is asked.
 *
 * Its rows are what serves and the parts that counting or a refit keeps fresh. A network alone has no row, because each is a
 * whole training a window, and neither have friends heard another way; both are in the table of the test. Standard errors are
 * over windows where there are at least four.
 *
 * @param windows empty where the split is not by date
 * @returns no rows where there are no windows or the budget is spent
 */
export async function judgeRolling(
  run: Run,
  windows: readonly Window[],
  choice: Chosen,
  { specs, learnt }: Pick<JudgedTest, 'specs' | 'learnt'>,
): Promise<CardRow[]> {
  const { kinds, notes, options, stages } = run;
  const { split, maxPeople } = options;
  if (windows.length === 0 || learnt === null) return [];
  if (run.late()) {
    notes.push('budget spent: the test was not asked again window by window');
    return [];
  }
  const rows = specs.filter(
    ({ name, weights }) =>
      !HEARD_OTHERWISE.includes(name) &&
      (name.startsWith(SERVED) || !Object.keys(weights).some((part) => part.startsWith('network'))),
  );
  const names = new Set(
    rows.flatMap(({ weights, cold }) => [...Object.keys(weights), ...Object.keys(cold?.weights ?? {})]),
  );
  // The share of people is equal in all windows.
  const share = peopleFor(run.dataset.items, maxPeople.rolling, options) / peopleOf(windows);
  const refit = split.kind === 'temporal' && split.testWindow?.refit === true;
  const judged: Evaluation[] = [];
  for (const [w, window] of windows.entries()) {
    const at = { phase: 'rolling', turn: w + 1 } as const;
    const slice = window.open();
    const fitted = { of: 'learnt', names, learnt: refit ? await learnAnew(run, choice, slice, at) : learnt } as const;
    const people = refit ? Infinity : Math.ceil(share * peopleOf([window]));
    judged.push(
      await stages.run(at, (report) => evaluate([sourced(slice, kinds, fitted)], rows, scoring(run, people, report))),
    );
  }
  notes.push(`window by window: ${windows.length} windows, ${refit ? 'all learnt anew for each' : 'learnt once'}`);
  const all = joined(judged);
  return cardRows(all, windows.length >= FEWEST_WINDOWS ? all.windows : all.users);
}

/** Learns what was chosen on the past of one window. */
function learnAnew(run: Run, choice: Chosen, { past }: Slice, at: Lesson['at']): Promise<LearntState> {
  const judgesTies = choice.friends?.weighted === true && usesAny(choice, ...HEARING_FRIENDS);
  return learnChosen(run, choice, at, past, {
    ridge: true,
    network: judgesTies || usesAny(choice, ...BY_NETWORK),
    networkWithFriends: usesAny(choice, ...BY_SOCIAL_NETWORK),
  });
}

/** Evaluations of one window each as one of all person-windows; coverage and popularity are means over windows. */
function joined(windows: readonly Evaluation[]): Evaluation {
  const concat = <T extends Int32Array | Float64Array>(Kind: { from(values: number[]): T }, arrays: readonly T[]): T =>
    Kind.from(arrays.flatMap((array) => [...array]));
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    users: concat(
      Int32Array,
      windows.map(({ users }) => users),
    ),
    windows: Int32Array.from(windows.flatMap(({ users }, w) => Array.from(users, () => w))),
    rows: windows[0].rows.map((row, r) => ({
      ...row,
      figures: Object.fromEntries(
        METRICS.map((metric) => [
          metric,
          concat(
            Float64Array,
            windows.map(({ rows }) => rows[r].figures[metric]),
          ),
        ]),
      ) as (typeof row)['figures'],
      coverage: average(windows.map(({ rows }) => rows[r].coverage)),
      meanPopularity: average(windows.map(({ rows }) => rows[r].meanPopularity)),
    })),
  };
}
