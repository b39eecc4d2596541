import { join } from 'node:path';
import { GRID, type GridPositions } from '../../../algorithms/layout/position-grid.js';
import { Failure } from '../../../platform/errors.js';
import { bytesOf, columnOf } from '../../../storage/columns.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { removeOthers } from '../../../storage/remove-others.js';
import { MODEL_FAILURES } from '../../models/index.js';

/** Where people are drawn: positions on a grid, in the order of the people of the run's table. */
export interface StoredLayout extends GridPositions {
  readonly model: string;
}

/** What the manifest says. */
interface Header {
  readonly about: { readonly model: string; readonly people: number; readonly grid: number };
}

/** Keeps the positions of runs on disk, one folder for each run, and the last that were read in memory. */
export class LayoutFiles {
  private held: Promise<StoredLayout> | undefined;
  private heldModel: string | undefined;

  /** @param folder is created where it does not exist */
  constructor(private readonly folder: string) {}

  /** Writes the positions of a run. After a crash its folder is complete or absent. */
  async save({ model, x, y }: StoredLayout): Promise<void> {
    const files = new Map([
      ['x', bytesOf(x)],
      ['y', bytesOf(y)],
    ]);
    await writeFileSet<Header>(join(this.folder, model), files, { about: { model, people: x.length, grid: GRID } });
  }

  /**
   * The positions of a run.
   * @throws Failure NO_ACTIVE_MODEL where this machine has none of that run, MODEL_DAMAGED where its files fail their checks
   */
  async read(model: string): Promise<StoredLayout> {
    if (this.heldModel === model && this.held) return this.held;
    this.heldModel = model;
    this.held = this.load(model);
    this.held.catch(() => {
      if (this.heldModel === model) this.held = undefined;
    });
    return this.held;
  }

  /** Removes the positions of other runs. */
  async keepOnly(models: readonly string[]): Promise<void> {
    await removeOthers(this.folder, models);
  }

  private async load(model: string): Promise<StoredLayout> {
    const set = await readFileSet<Header>(join(this.folder, model), ['about']).catch((error: unknown) => {
      throw asFailure(model, error);
    });
    return { model, x: columnOf(set, 'x', Uint16Array), y: columnOf(set, 'y', Uint16Array) };
  }
}

function asFailure(model: string, error: unknown): unknown {
  if (!(error instanceof FileSetDamaged)) return error;
  const [kind, message] =
    error.code === 'NO_MANIFEST'
      ? ([MODEL_FAILURES.NO_ACTIVE_MODEL, `Run "${model}" has no positions here: train again.`] as const)
      : ([
          MODEL_FAILURES.MODEL_DAMAGED,
          `The positions of run "${model}" fail their checks: ${error.message}`,
        ] as const);
  return new Failure(kind, message, [], { cause: error });
}
