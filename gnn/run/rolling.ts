import { BY_NETWORK, BY_SOCIAL_NETWORK, HEARING_FRIENDS, type LearntState } from '../models/ranker-state.js';
import { cardRows, SERVED, type CardRow } from '../card/card.js';
import { usesAny, withChosen, type Chosen } from '../choose/choices.js';
import { fitLearnt, placed } from './fit-parts.js';
import { peopleFor } from './options.js';
import { peopleOf, type Plan } from './plan.js';
import { evaluate, METRICS, type Evaluation } from '../evaluate/protocol.js';
import { type RowSpec } from '../card/row-spec.js';
import { HEARD_OTHERWISE } from '../card/rows.js';
import { fitted, scoring, type Run } from './run.js';
import { type Slice } from '../evaluate/splits.js';

/** Windows that a standard error over windows needs; with fewer, people are the clusters. */
const FEWEST_WINDOWS = 4;

/**
 * The test asked again window by window, with what was chosen before it: popularity is counted anew for each. What is learnt
 * stays as it was before the first, or with `testWindow.refit` is learnt anew too, and then everybody is asked.
 *
 * Rows are what serves and what counting or a refit keeps fresh: the networks only where they serve, as each is a whole training
 * a window; friends heard another way than what serves are left to the other table. Standard errors are over windows where there are at least four.
 *
 * @param learnt on what came before the test
 * @returns no rows where the split is not by date or the budget is spent
 */
export async function judgeRolling(
  run: Run,
  { rolling }: Plan,
  choice: Chosen,
  specs: readonly RowSpec[],
  learnt: LearntState,
): Promise<CardRow[]> {
  const { split, maxPeople } = run.options;
  if (rolling.length === 0) return [];
  if (run.late()) {
    run.notes.push('budget spent: the test was not asked again window by window');
    return [];
  }
  const fresh = specs.filter(
    ({ name, weights }) =>
      !HEARD_OTHERWISE.includes(name) &&
      (name.startsWith(SERVED) || !Object.keys(weights).some((part) => part.startsWith('network'))),
  );
  const names = new Set(
    fresh.flatMap(({ weights, cold }) => [...Object.keys(weights), ...Object.keys(cold?.weights ?? {})]),
  );
  // Of every window as large a part as of all together.
  const share = peopleFor(run.dataset.items, maxPeople.rolling, run.options) / peopleOf(rolling);
  const refit = split.kind === 'temporal' && split.testWindow?.refit === true;
  const windows: Evaluation[] = [];
  for (const [w, window] of rolling.entries()) {
    const slice = window.open();
    const state = refit ? await learnAnew(run, choice, slice, w) : learnt;
    const people = refit ? Infinity : Math.ceil(share * peopleOf([window]));
    windows.push(
      await run.stages.run(`rolling-${w + 1}`, (report) =>
        evaluate([fitted(slice, run.kinds, state, names)], fresh, scoring(run, people, report)),
      ),
    );
  }
  run.notes.push(`window by window: ${rolling.length} windows, ${refit ? 'all learnt anew for each' : 'learnt once'}`);
  const all = joined(windows);
  return cardRows(all, rolling.length >= FEWEST_WINDOWS ? all.windows : all.users);
}

/** What was chosen before the test, learnt on the past of one window. */
async function learnAnew(run: Run, choice: Chosen, slice: Slice, w: number): Promise<LearntState> {
  const { kinds, options, stages } = run;
  const judgesTies = choice.friends?.weighted === true && usesAny(choice, ...HEARING_FRIENDS);
  const fit = await fitLearnt(
    `rolling-${w + 1}`,
    slice.past,
    kinds,
    withChosen(options, choice),
    {
      ridge: true,
      network: judgesTies || usesAny(choice, ...BY_NETWORK),
      networkWithFriends: usesAny(choice, ...BY_SOCIAL_NETWORK),
    },
    stages,
    choice.networkSteps,
    choice.friends,
  );
  return placed(fit, choice.asTrained);
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
