import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import {
  fakeFriendsTrials,
  selectBackend,
  stageName,
  thoroughOptions,
  type FakeFriendsTrial,
  type RunHooks,
} from '../../gnn/index.js';
import { GIVEN_KINDS, readGivenSplit } from '../features/models/index.js';
import { display } from './stage-display.js';

export const FAKE_FRIENDS_HELP =
  'make up so many friendships, in per cent of those there are (0,50,100,200), and judge what is served with and without the strength of ties';

/** Several per cents, as an argument. */
export function percents(text: string): readonly number[] {
  const values = text.split(',').map(Number);
  if (values.some((value) => !(value >= 0 && value <= 1000)) || text.trim() === '') {
    throw new InvalidArgumentError('Some numbers from 0 to 1000, with commas between them.');
  }
  return values;
}

interface FakeFriendsCommand {
  readonly fakeFriends: readonly number[];
  readonly seeds: number;
  readonly json: boolean;
  /** To force; the best there is by default. */
  readonly backend: string | undefined;
}

/**
 * `grapevine evaluate <folder> --fake-friends 0,50,100,200`: a row for what is served and for the same with ties all alike, for each
 * number of made-up friendships; everything is chosen by the program on its slice of train, for each number anew.
 */
export async function evaluateFakeFriends(folder: string, command: FakeFriendsCommand): Promise<void> {
  const { fakeFriends, seeds, json } = command;
  if (seeds !== 1) throw new RangeError('--fake-friends takes one seed: leave --seeds out');
  const begun = Date.now();
  const { dataset, test, validation } = readGivenSplit(folder);
  const { name: backend } = await selectBackend({ forced: command.backend, log: console.error });
  const show = display('fake friends');
  const options = {
    ...thoroughOptions(dataset.items),
    ...{ backend, split: { kind: 'given', test, validation } as const },
    fractions: fakeFriends.map((percent) => percent / 100),
  };
  const hooks: RunHooks = {
    log: show.log,
    onProgress: ({ stage, done, total }) => show.tell(stageName(stage), done / total),
  };
  const trials = await fakeFriendsTrials(dataset, GIVEN_KINDS, options, Date.now, hooks, (trial) =>
    console.error(lines([trial]).join('\n')),
  );
  show.end();
  const seconds = Math.round((Date.now() - begun) / 100) / 10;
  const peakMemoryMB = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  const name = basename(resolve(folder));
  console.log(`\n${name}, ${backend}, ${seconds} s, ${peakMemoryMB} MB at most\n${lines(trials).join('\n')}`);
  if (json) console.log(JSON.stringify({ dataset: name, backend, seconds, peakMemoryMB, trials }));
}

function lines(trials: readonly FakeFriendsTrial[]): string[] {
  const metrics = ['recall@10', 'ndcg@10', 'recall@20', 'ndcg@20'] as const;
  const shown = (share: number | null): string => (share === null ? '' : share.toFixed(3));
  const head = ['made up', 'share', 'judged', 'row'.padEnd(24), ...metrics, 'chosen'].join('  ');
  return [
    head,
    ...trials.flatMap(({ fraction, fakeShare, estimatedFakeShare, rows }) =>
      rows.map(({ name, figures, weights, friends }) =>
        [
          `+${Math.round(100 * fraction)} %`.padEnd(7),
          shown(fakeShare).padEnd(5),
          shown(estimatedFakeShare).padEnd(6),
          name.padEnd(24),
          ...metrics.map((metric) => figures[metric].toFixed(4).padEnd(metric.length)),
          JSON.stringify({
            ...weights,
            beta: friends?.beta,
            byStrength: friends?.weighted,
            byInfluence: friends?.byInfluence,
          }),
        ].join('  '),
      ),
    ),
  ];
}
