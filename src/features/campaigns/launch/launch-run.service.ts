import { type KindTable } from '../../../../gnn/index.js';
import { type LaunchPast, type LearntLaunches } from '../../../algorithms/launch/learn-launches.js';
import { runInThread, type ThreadWatch } from '../../../platform/threads/run-in-thread.js';
import { type ContentService, type ContentSpace } from '../../catalogue/index.js';
import { type Snapshot } from '../../models/index.js';
import { type LaunchFiles } from './launch.files.js';
import { takenIn } from './past.js';

const THREAD = new URL('./learn-launches.worker.ts', import.meta.url);

/** Learns with each training who takes new products, from the launches of the shop's past. */
export class LaunchRuns {
  constructor(
    private readonly files: LaunchFiles,
    private readonly contents: Pick<ContentService, 'space'>,
    private readonly kinds: KindTable,
  ) {}

  /** @param id of the model it belongs to */
  async learn(id: string, snapshot: Snapshot, watch: ThreadWatch = {}): Promise<LearntLaunches> {
    const { dataset, ids } = snapshot;
    const history = takenIn(snapshot, this.kinds);
    const placed = vectorsOf(ids.items, await this.contents.space());
    const past: LaunchPast = { history, ...placed, category: dataset.itemCategory };
    const learnt = await runInThread<LearntLaunches>(THREAD, past, watch);
    const { ranker, launches, rows } = learnt;
    await this.files.save(id, {
      ...{ userIds: [...ids.users], productIds: [...ids.items], until: dataset.cutoff },
      ...{ history, ranker, record: { launches, rows } },
    });
    return learnt;
  }
}

/** The vectors of these products, zeros for those that are not in the space. */
function vectorsOf(
  ids: readonly string[],
  { rowOf, vectors, width }: ContentSpace,
): { readonly vectors: Float32Array; readonly width: number } {
  const out = new Float32Array(ids.length * width);
  ids.forEach((id, n) => {
    const row = rowOf.get(id);
    if (row !== undefined) out.set(vectors.subarray(row * width, (row + 1) * width), n * width);
  });
  return { vectors: out, width };
}
