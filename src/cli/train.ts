import { SingleBar } from 'cli-progress';
import { type Command, Option } from 'commander';
import { formatCard, PRECISIONS } from '../../gnn/index.js';
import { STAGES, type TrainInput, type TrainJobResult, trainJobInput } from '../features/models/index.js';
import { type Job } from '../platform/jobs/index.js';
import { date, number } from './arguments.js';
import { type Services } from './compose.js';

/** What `grapevine train` needs: the workers do the job here, unless a server's is quicker. */
type TrainWired = Pick<Services, 'models' | 'influence' | 'workers' | 'close'>;

interface TrainOptions extends Omit<TrainInput, 'budgetSeconds' | 'idempotencyKey'> {
  readonly budget?: number;
  readonly json?: boolean;
}

/**
 * `grapevine train`: learns from the graph and lets the model serve. A bar on a terminal, lines elsewhere; with `--json` the
 * last line is one object `{modelId, jobId, attempts, seconds, stages, card, salesRankings}`. Ctrl-C gives the job back to the queue, where the
 * next `grapevine train` or a running server goes on with it.
 */
export function registerTrain(program: Command, wire: () => Promise<TrainWired>): void {
  program
    .command('train')
    .description('learn from the graph, judge, write back, and let the model serve')
    .option('--seed <n>', 'with --cold the same seed on the same graph gives the same model (default 1)', number)
    .option('--cutoff <iso>', 'learn from what happened up to then (default: now)', date)
    .option('--since <iso>', 'leave out what happened before then', date)
    .option('--sample-people <share>', 'learn from about this share of the people, always the same ones', number)
    .option('--test-share <x>', 'share of the events, the latest, that is the test (default 0.2)', number)
    .option('--validation-share <x>', 'share before it on which weights are chosen (default 0.1)', number)
    .option('--windows <n>', 'slices of both by time (default 4)', number)
    .option('--steps <n>', 'steps of the network, at most (default 100)', number)
    .option('--budget <seconds>', 'then rows for comparison only are left out (default 600)', number)
    .option('--cold', 'start the network from nothing, not from that of the model that serves')
    .addOption(
      new Option('--precision <type>', 'numbers of the saved model; int8 takes a quarter of the bytes').choices(
        PRECISIONS,
      ),
    )
    .option('--json', 'one object as the last line, for machines')
    .action(async ({ budget, json = false, ...input }: TrainOptions) => {
      const wanted: TrainInput = { ...input, budgetSeconds: budget };
      // Before the database is started: a wrong option should not cost a minute.
      trainJobInput(wanted, Date.now());
      const wired = await wire();
      try {
        await train(wired, wanted, json);
      } finally {
        await wired.close();
      }
    });
}

async function train({ models, influence, workers }: TrainWired, input: TrainInput, json: boolean): Promise<void> {
  const begun = Date.now();
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const show = json ? lines(console.error) : process.stdout.isTTY ? bar() : lines(console.log);
  const { id } = await models.train(input);
  let job: Job | undefined;
  try {
    workers.forEach((worker) => worker.start());
    for await (job of models.follow(id, stopped.signal)) show.tell(job);
  } finally {
    show.end();
    await Promise.all(workers.map((worker) => worker.stop()));
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  if (stopped.signal.aborted) throw new Error(`Interrupted; job ${id} is back in the queue.`);
  if (job?.status !== 'SUCCEEDED') {
    throw new Error(`Training ended ${job?.status.toLowerCase()}: ${job?.error?.message ?? 'no reason was given'}`);
  }
  const result = job.result as TrainJobResult;
  const { card, id: modelId } = await models.model(result.modelId);
  const salesRankings = await influence.rankings(modelId);
  const seconds = (Date.now() - begun) / 1000;
  if (json) {
    const about = { modelId, jobId: id, attempts: job.attempts, seconds, stages: result.seconds };
    console.log(JSON.stringify({ ...about, card, salesRankings }));
  } else {
    const parts = [formatCard(card), salesTable(salesRankings), stageTable(result)].filter(Boolean);
    console.log(`${parts.join('\n\n')}\nModel ${modelId} serves, after ${seconds.toFixed(0)} s.`);
  }
}

/** Empty in a shop too young to tell. */
function salesTable(rankings: Awaited<ReturnType<TrainWired['influence']['rankings']>>): string {
  if (rankings.length === 0) return '';
  const rows = rankings.map(
    ({ name, spearman, ndcg }) =>
      `${name.padEnd(14)}${spearman.toFixed(3).padStart(10)}${ndcg.toFixed(3).padStart(10)}`,
  );
  return [
    'whose word sold in a month not seen   (adjusted sales)',
    `${''.padEnd(14)}  Spearman  NDCG@100`,
    ...rows,
  ].join('\n');
}

function stageTable({ seconds }: TrainJobResult): string {
  return Object.entries(seconds)
    .map(([stage, took]) => `${STAGES[stage as keyof typeof STAGES].text.padEnd(36)}${took.toFixed(1).padStart(8)} s`)
    .join('\n');
}

interface Display {
  tell(job: Job): void;
  end(): void;
}

function bar(): Display {
  const shown = new SingleBar({ format: '{bar} {percentage} %  {message}', hideCursor: true });
  shown.start(1, 0, { message: 'waiting' });
  return {
    tell: (job) => shown.update(job.progress, { message: job.message ?? job.status.toLowerCase() }),
    end: () => shown.stop(),
  };
}

/** A line when the stage changes: logs are read later, by people. */
function lines(print: (line: string) => void): Display {
  let told = '';
  return {
    tell: ({ status, stage, progress, attempts, error }) => {
      const what = [status.toLowerCase(), stage, attempts > 1 ? `attempt ${attempts}` : '', error?.message]
        .filter(Boolean)
        .join(' · ');
      if (what !== told) print(`${String(Math.round(100 * progress)).padStart(3)} %  ${what}`);
      told = what;
    },
    end: () => undefined,
  };
}
