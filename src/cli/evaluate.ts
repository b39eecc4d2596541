import { basename, resolve } from 'node:path';
import { type Command } from 'commander';
import {
  fitAndEvaluate,
  formatCard,
  selectBackend,
  stageName,
  thoroughOptions,
  type ModelCard,
} from '../../gnn/index.js';
import { type Config } from '../config.js';
import { evaluationReport, kindTable, type EvaluationReport } from '../features/models/index.js';
import { wholeNumber } from './arguments.js';
import { givenData, mappedData } from './evaluation-data.js';
import { evaluationSummary, figureTable } from './evaluation-summary.js';
import { COLD_HELP, COLD_PEOPLE, evaluateCold } from './evaluate-cold.js';
import { evaluateFakeFriends, FAKE_FRIENDS_HELP, percents } from './evaluate-fake-friends.js';
import { display } from './stage-display.js';

interface EvaluateFlags {
  readonly seeds: number;
  readonly mapping?: string;
  readonly window: number;
  readonly json?: boolean;
  readonly fakeFriends?: readonly number[];
  /** True where the option has no number. */
  readonly cold?: number | true;
}

/** What of the configuration it needs: how events count in a shop with kinds and dates, and a forced back end. */
type EvaluateSettings = Pick<Config, 'TF_BACKEND' | 'EVENT_WEIGHTS' | 'EVENT_HALF_LIFE_DAYS'>;

/** Four months: how often a model is made anew in the test by date. */
const WINDOW_DAYS = 120;

/**
 * `grapevine evaluate <folder>`: how good the learner is on a published data set, by the program that trains a shop's model:
 * everything chosen on a slice of train, the test read once. Needs no database. With `--json` the last line is one object.
 */
export function registerEvaluate(program: Command, settings: () => EvaluateSettings): void {
  program
    .command('evaluate <folder>')
    .description('judge the learner on a data set with a split of its own (train.tsv, test.tsv, valid.tsv, social.tsv)')
    .option(
      '--seeds <n>',
      'whole runs, each with a seed of its own: means and standard deviations',
      wholeNumber(1, 100),
      1,
    )
    .option('--mapping <file>', 'read files with times as `grapevine ingest` does, and judge by date')
    .option('--window <days>', 'by date: how often all is learnt anew in the test', wholeNumber(1, 3650), WINDOW_DAYS)
    .option('--fake-friends <percents>', FAKE_FRIENDS_HELP, percents)
    .option('--cold [people]', COLD_HELP, wholeNumber(20, 1_000_000))
    .option('--json', 'one object as the last line, for machines')
    .addHelpText(
      'after',
      `
The files hold two tab-separated numbers a line, user and item (social.tsv: user and friend); valid.tsv, where it is there,
is the part of train on which choices are made. Every item not in train is ranked for everyone; Recall, NDCG, precision and
hit rate at 10 and 20 are means over people with a test item.

With --mapping (docs/mappings/README.md) the last fifth of events by date is test, the tenth before it chooses. The test is asked
once, by a model of its first day, and window by window, by a model of each window's first day.

  grapevine evaluate ../shared/data/lastfm-sociallgn --seeds 5 --json
  grapevine evaluate ../shared/data/ciao-raw --mapping docs/mappings/ciao.json`,
    )
    .action(async (folder: string, { seeds, mapping, window, json = false, fakeFriends, cold }: EvaluateFlags) => {
      const { TF_BACKEND, EVENT_WEIGHTS, EVENT_HALF_LIFE_DAYS } = settings();
      const backend = TF_BACKEND || undefined;
      if (fakeFriends) return evaluateFakeFriends(folder, { fakeFriends, seeds, json, backend });
      const begun = Date.now();
      const data =
        mapping === undefined
          ? givenData(folder)
          : await mappedData(folder, mapping, kindTable(EVENT_WEIGHTS, EVENT_HALF_LIFE_DAYS), window, begun);
      if (cold !== undefined) {
        return evaluateCold(folder, data, { people: cold === true ? COLD_PEOPLE : cold, seeds, json, backend });
      }
      const { dataset, kinds, split } = data;
      const { name } = await selectBackend({ forced: backend, log: console.error });
      const cards: ModelCard[] = [];
      const reportOf = (runs: readonly ModelCard[]): EvaluationReport =>
        evaluationReport(basename(resolve(folder)), runs, (Date.now() - begun) / 1000);
      for (let seed = 1; seed <= seeds; seed += 1) {
        const show = display(`seed ${seed} of ${seeds}`);
        const options = { ...thoroughOptions(dataset.items), seed, backend: name, split };
        const { card } = await fitAndEvaluate(dataset, kinds, options, Date.now, {
          log: show.log,
          onProgress: ({ stage, done, total }) => show.tell(stageName(stage), done / Math.max(1, total)),
        });
        show.end();
        cards.push(card);
        // What a seed took minutes for is said at once, whatever becomes of the others.
        if (json) console.error(figureTable(reportOf([card]).rows.slice(-1)).join('\n'));
        else console.log(formatCard(card));
      }
      const report = reportOf(cards);
      console.log(evaluationSummary(report));
      if (json) console.log(JSON.stringify(report));
    });
}
