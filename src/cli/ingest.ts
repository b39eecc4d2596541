import cliProgress from 'cli-progress';
import { type Command } from 'commander';
import {
  BATCH_SIZE,
  findFiles,
  formatReport,
  holdsDemo,
  ingestFolder,
  type IngestProgress,
  type IngestReport,
  loadMapping,
  mappingOf,
} from '../features/activity/sources/files/index.js';
import { wholeNumber } from './arguments.js';
import { type Wired } from './wire.js';

type IngestWired = Pick<Wired, 'db' | 'dataFolder' | 'now' | 'close'>;

interface IngestFlags {
  readonly mapping?: string;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly batch: number;
  readonly besideDemo?: boolean;
}

const SECONDS_BETWEEN_LINES = 2;

/** `grapevine ingest <folder>`: brings files into the graph. */
export function registerIngest(program: Command, wire: () => Promise<IngestWired>): void {
  program
    .command('ingest')
    .description('bring a folder of files into the graph; a broken-off ingest goes on where it was')
    .argument('<folder>', 'folder with CSV, TSV, JSON or JSON lines files, also in gzip or zip')
    .option(
      '--mapping <file>',
      'which file and column is what; by default mapping.json of the folder, which `map` writes',
    )
    .option('--json', 'machine form: the last line is one JSON object')
    .option('--force', 'read files again that were ingested to their end before')
    .option(
      '--beside-demo',
      'into the graph of the demo shop, whose people and products then count beside those of the files',
    )
    .option('--batch <n>', 'records a transaction', wholeNumber(1, 100_000), BATCH_SIZE)
    .action(async (folder: string, flags: IngestFlags) => {
      // Before the database is started: a wrong mapping or folder should not cost a minute.
      const mapping = await loadMapping(flags.mapping ?? (await mappingOf(folder)));
      await findFiles(folder, mapping);
      const wired = await wire();
      const { db, dataFolder, now } = wired;
      if (!flags.besideDemo && (await holdsDemo(db))) {
        await wired.close();
        throw new Error(DEMO_THERE);
      }
      const stop = new AbortController();
      const interrupt = (): void => stop.abort(new Error('Interrupted; run the command again to go on from here.'));
      process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
      const display = flags.json ? undefined : process.stdout.isTTY ? bar() : lines();
      try {
        const report = await ingestFolder({
          db,
          folder,
          mapping,
          dataFolder,
          now,
          force: flags.force,
          batchSize: flags.batch,
          signal: stop.signal,
          onProgress: display?.update,
        });
        display?.end();
        console.log(flags.json ? JSON.stringify(figures(report)) : formatReport(report));
      } finally {
        display?.end();
        process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
        await wired.close();
      }
    });
}

const DEMO_THERE = [
  'The graph holds the demo shop. Its people and products would be ranked, learnt from and counted beside yours.',
  'To begin with an empty graph, give this command and every later one a data folder of your own:',
  '  export GRAPEVINE_HOME=$PWD/my-shop      # or, with a Neo4j of yours, NEO4J_URI of an empty one',
  'To read the files beside the demo all the same: --beside-demo.',
].join('\n');

interface Display {
  readonly update: (progress: IngestProgress) => void;
  readonly end: () => void;
}

function bar(): Display {
  const format = '{bar} {percentage} %  {records} records  {pace}/s  {file}';
  const line = new cliProgress.SingleBar({ format, hideCursor: true, clearOnComplete: true });
  let started = false;
  return {
    update: ({ bytesRead, bytesTotal, records, seconds, file }) => {
      const shown = { records: records.toLocaleString('en-US'), pace: pace(records, seconds), file };
      if (started) line.update(bytesRead, shown);
      else line.start(bytesTotal, bytesRead, shown);
      started = true;
    },
    end: () => line.stop(),
  };
}

function lines(): Display {
  let latest = 0;
  return {
    update: ({ bytesRead, bytesTotal, records, seconds, file }) => {
      if (seconds - latest < SECONDS_BETWEEN_LINES) return;
      latest = seconds;
      const percent = Math.floor((100 * bytesRead) / bytesTotal);
      console.log(`${file}: ${percent} %, ${records.toLocaleString('en-US')} records, ${pace(records, seconds)}/s`);
    },
    end: () => {},
  };
}

function pace(records: number, seconds: number): string {
  return seconds > 0 ? Math.round(records / seconds).toLocaleString('en-US') : '-';
}

function figures({ read, loaded, duplicates, quarantined, outliers, seconds }: IngestReport): object {
  return { read, loaded, duplicates, quarantined, outliers, seconds };
}
