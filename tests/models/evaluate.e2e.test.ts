import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EvaluationReport } from '../../src/features/models/index.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-evaluate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (file: string, rows: readonly (readonly number[])[]): Promise<void> =>
  writeFile(join(folder, file), ['user\titem', ...rows.map((row) => row.join('\t')), ''].join('\n'));

/** Four circles of people with things of their own; friends are of one circle. */
async function writeCircles(): Promise<void> {
  const rng = seededRng(2);
  const rows: number[][] = [];
  for (let user = 0; user < 120; user += 1) {
    const items = new Set<number>();
    while (items.size < 12) items.add(4 * randomInt(rng, 20) + (rng() < 0.85 ? user % 4 : randomInt(rng, 4)));
    for (const item of items) rows.push([user, item]);
  }
  await write(
    'train.tsv',
    rows.filter((_, n) => n % 12 < 9),
  );
  await write(
    'test.tsv',
    rows.filter((_, n) => n % 12 >= 9),
  );
  await write(
    'social.tsv',
    Array.from({ length: 240 }, (_, n) => [n % 120, (n + 4 * (1 + randomInt(rng, 20))) % 120]),
  );
}

describe('grapevine evaluate', () => {
  it('judges every baseline and the model on a folder, by seed, and ends with one object', async () => {
    await writeCircles();
    const { stdout } = await run(
      process.execPath,
      ['scripts/grapevine.mjs', 'evaluate', folder, '--seeds', '2', '--json'],
      { env: { ...process.env, TF_BACKEND: 'wasm' } },
    );
    const report = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as EvaluationReport;
    const names = report.rows.map(({ name }) => name);
    expect(names.at(-1)).toBe('model');
    expect(names).toEqual(expect.arrayContaining(['popularity', 'item-kNN', 'local ridge', 'ridge + friends']));
    expect(names).toEqual(expect.arrayContaining(['network without friends', 'network with friends']));
    const value = (name: string): number => Number(report.rows.find((row) => row.name === name)!['ndcg@20']);
    expect(value('model')).toBeGreaterThan(1.5 * value('popularity'));
    expect(report).toMatchObject({ seeds: 2, backend: 'wasm' });
    // A row that one seed alone has (friends heard the other way) has no deviation over seeds.
    const everywhere = report.rows.filter((row) => row.seeds === undefined);
    expect(everywhere.length).toBeGreaterThanOrEqual(names.length - 2);
    for (const row of everywhere) expect(row['recall@20 sd']).toBeGreaterThanOrEqual(0);
    expect(report.slices.map(({ name }) => name)).toContain('below 10 events');
    expect(stdout).toContain('recall@10');
  }, 180_000);

  it('judges by date what a mapping reads: once, window by window, against recent popularity, and says what friends weigh', async () => {
    const rng = seededRng(4);
    const cells: (string | number)[][] = [];
    for (let n = 0; n < 3000; n += 1) {
      const user = randomInt(rng, 120);
      const item = 4 * randomInt(rng, 20) + (rng() < 0.85 ? user % 4 : randomInt(rng, 4));
      cells.push([`p${user}`, `i${item}`, `c${item % 4}`, 3 + randomInt(rng, 3), 1_600_000_000 + n * 10_000]);
    }
    const lines = [['who', 'what', 'kind', 'stars', 'at'], ...cells].map((row) => row.join(','));
    await writeFile(join(folder, 'stars.csv'), lines.join('\n'));
    const columns = {
      ...{ userId: 'who', productId: 'what', categoryId: 'kind', value: 'stars' },
      ...{ kind: { constant: 'RATE' }, at: { column: 'at', unit: 's' } },
    };
    const mapping = join(folder, 'mapping.json');
    await writeFile(
      mapping,
      JSON.stringify({ name: 'stars', files: [{ file: 'stars.csv', target: 'events', columns }] }),
    );
    const { stdout } = await run(
      process.execPath,
      ['scripts/grapevine.mjs', 'evaluate', folder, '--mapping', mapping, '--window', '20', '--json'],
      { env: { ...process.env, TF_BACKEND: 'wasm' } },
    );
    const report = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as EvaluationReport;
    expect(report.windowDays).toBe(20);
    for (const rows of [report.rows, report.rolling]) expect(rows.at(-1)!.name).toBe('model');
    for (const { best, overRecentPopularity } of [report.verdicts!.far, report.verdicts!.rolling]) {
      expect(best.map(({ metric }) => metric)).toEqual(['recall@20', 'ndcg@20']);
      // Circles keep to a category of their own.
      for (const { difference, standardError } of overRecentPopularity) {
        expect(difference).toBeGreaterThan(2 * standardError);
      }
    }
    expect(report.friendsWeight).toBe(0);
    expect(stdout).toContain('friends: weight 0');
  }, 180_000);

  it('says what is wrong with a folder, without a stack', async () => {
    const failing = run(process.execPath, ['scripts/grapevine.mjs', 'evaluate', folder]);
    const stderr = await failing.catch((error: { stderr: string }) => error.stderr);
    expect(stderr).toMatch(/^InvalidSplit: .*train.tsv is missing/);
  }, 60_000);
});
