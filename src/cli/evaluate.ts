import { basename, resolve } from 'node:path';
import { type Command } from 'commander';
import { fitAndEvaluate, formatCard, selectBackend, thoroughOptions, type ModelCard } from '../../gnn/index.js';
import { evaluationReport, GIVEN_KINDS, readGivenSplit, type EvaluationReport } from '../features/models/index.js';
import { wholeNumber } from './arguments.js';
import { evaluateFakeFriends, FAKE_FRIENDS_HELP, percents } from './evaluate-fake-friends.js';
import { display } from './stage-display.js';

interface EvaluateOptions {
  readonly seeds: number;
  readonly json?: boolean;
  readonly fakeFriends?: readonly number[];
}

/**
 * `grapevine evaluate <folder>`: how good the learner is on a published data set, by the program that trains a shop's model:
 * everything chosen on a slice of train, the test read once. Needs no database. With `--json` the last line is one object.
 *
 * @param backend TensorFlow.js back end to force; the best there is by default
 */
export function registerEvaluate(program: Command, backend: () => string | undefined): void {
  program
    .command('evaluate <folder>')
    .description('judge the learner on a data set with a split of its own (train.tsv, test.tsv, valid.tsv, social.tsv)')
    .option(
      '--seeds <n>',
      'whole runs, each with a seed of its own: means and standard deviations',
      wholeNumber(1, 100),
      1,
    )
    .option('--fake-friends <percents>', FAKE_FRIENDS_HELP, percents)
    .option('--json', 'one object as the last line, for machines')
    .addHelpText(
      'after',
      `
The files hold two tab-separated numbers a line, user and item (social.tsv: user and friend); valid.tsv, where it is there,
is the part of train on which choices are made. Every item not in train is ranked for everyone; Recall, NDCG, precision and
hit rate at 10 and 20 are means over people with a test item.

  grapevine evaluate ../shared/data/lastfm-sociallgn --seeds 5 --json`,
    )
    .action(async (folder: string, { seeds, json = false, fakeFriends }: EvaluateOptions) => {
      if (fakeFriends) return evaluateFakeFriends(folder, { fakeFriends, seeds, json, backend: backend() });
      const begun = Date.now();
      const { dataset, test, validation } = readGivenSplit(folder);
      const { name } = await selectBackend({ forced: backend(), log: console.error });
      const cards: ModelCard[] = [];
      for (let seed = 1; seed <= seeds; seed += 1) {
        const show = display(`seed ${seed} of ${seeds}`);
        const options = {
          ...thoroughOptions(dataset.items),
          seed,
          backend: name,
          split: { kind: 'given', test, validation } as const,
        };
        const { card } = await fitAndEvaluate(dataset, GIVEN_KINDS, options, Date.now, {
          log: show.log,
          onProgress: ({ stage, done, total }) => show.tell(stage, done / Math.max(1, total)),
        });
        show.end();
        cards.push(card);
        if (!json) console.log(formatCard(card));
      }
      const report = evaluationReport(basename(resolve(folder)), cards, (Date.now() - begun) / 1000);
      console.log(summary(report));
      if (json) console.log(JSON.stringify(report));
    });
}

function summary({ dataset, seeds, rows, socialLift, seconds, peakMemoryMB, backend }: EvaluationReport): string {
  const metrics = ['recall@10', 'ndcg@10', 'recall@20', 'ndcg@20'] as const;
  const figure = (row: EvaluationReport['rows'][number], metric: string): string => {
    const spread = row[`${metric} sd`];
    return `${Number(row[metric]).toFixed(4)}${spread === undefined ? '' : ` ± ${Number(spread).toFixed(4)}`}`;
  };
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map((row) => [row.name.padEnd(width), ...metrics.map((metric) => figure(row, metric))].join('  '));
  const lift =
    socialLift === null
      ? 'friends: no weight, they did not help on the validation slice'
      : `friends: NDCG@20 ${socialLift.difference.toFixed(4)} (95 %: ${socialLift.lower.toFixed(4)} to ${socialLift.upper.toFixed(4)})`;
  return [
    '',
    `${dataset}, ${seeds} seed(s), ${backend}, ${seconds} s, ${peakMemoryMB} MB at most`,
    `${''.padEnd(width)}  ${metrics.join('  ')}`,
    ...lines,
    lift,
  ].join('\n');
}
