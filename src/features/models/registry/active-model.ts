import { loadArtifact, Ranker, type IdTables, type KindTable, type ModelCard } from '../../../../gnn/index.js';
import { type Timers } from '../../../platform/jobs/index.js';
import { type ModelFolders } from './folders.js';
import { asDamage } from './publisher.js';
import { type ModelRegistry } from './registry.js';

/** A model in memory, ready to score. */
export interface LoadedModel {
  readonly id: string;
  readonly trainedAt: Date;
  /** One call at a time: it owns its buffers. */
  readonly ranker: Ranker;
  readonly ids: IdTables;
  /** Row of each product id, and of each person's. */
  readonly itemRows: ReadonlyMap<string, number>;
  readonly userRows: ReadonlyMap<string, number>;
  /** Codes of regions and categories, for `PersonView.region` and filters. */
  readonly regionCodes: ReadonlyMap<string, number>;
  readonly categoryCodes: ReadonlyMap<string, number>;
  /** How events counted when it learned: people are to be looked at in the same way. */
  readonly kinds: KindTable;
  readonly card: ModelCard;
}

export interface ActiveModelOptions {
  readonly registry: Pick<ModelRegistry, 'serving'>;
  readonly folders: ModelFolders;
  readonly timers: Timers;
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Pause between two looks at the graph. Default 1 s. */
  readonly pollMs?: number;
}

/** How far back a good model is looked for. */
const CANDIDATES = 5;

/**
 * The model that serves in this process: follows the graph's choice, swaps in one step when the new one is loaded and
 * checked. One whose files are damaged is refused (`MODEL_DAMAGED` in the log, once) and the last good one goes on
 * serving; a process that starts then takes the one that served before it.
 */
export class ActiveModel {
  private loaded: LoadedModel | undefined;
  private readonly refused = new Set<string>();
  private timer: unknown;
  private started = false;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: ActiveModelOptions) {}

  /** Undefined before the first training, or where no good model is left. */
  current(): LoadedModel | undefined {
    return this.loaded;
  }

  /** Looks once, then again and again until `stop`. */
  async start(): Promise<void> {
    this.started = true;
    await this.refresh();
    this.schedule();
  }

  async stop(): Promise<void> {
    this.started = false;
    this.options.timers.clearTimeout(this.timer);
    await this.looking;
  }

  /** Looks now. Never throws: a database that does not answer leaves the model as it is. */
  refresh(): Promise<void> {
    this.looking = this.looking.then(() =>
      this.look().catch((error: unknown) => this.options.log('active model not known', { err: error })),
    );
    return this.looking;
  }

  private schedule(): void {
    if (!this.started) return;
    this.timer = this.options.timers.setTimeout(() => {
      void this.refresh().then(() => this.schedule());
    }, this.options.pollMs ?? 1_000);
  }

  private async look(): Promise<void> {
    const candidates = await this.options.registry.serving(CANDIDATES);
    for (const { id, active, checksum } of candidates) {
      if (this.loaded?.id === id) return;
      // Trained again under its id, it may be good now.
      if (this.refused.has(`${id} ${checksum}`)) continue;
      // The last good one that is in memory is better than an older one from disk.
      if (!active && this.loaded) return;
      try {
        this.loaded = await this.load(id);
        this.options.log('model serves', { model: id, active });
        return;
      } catch (error) {
        this.refused.add(`${id} ${checksum}`);
        this.options.log('model refused', { model: id, err: asDamage(id, error) });
      }
    }
  }

  private async load(id: string): Promise<LoadedModel> {
    const { createdAt, state, kinds, ids, card } = await loadArtifact(this.options.folders.model(id));
    return {
      id,
      trainedAt: new Date(createdAt),
      ranker: new Ranker(state),
      ids,
      itemRows: codes(ids.items),
      userRows: codes(ids.users),
      regionCodes: codes(ids.regions),
      categoryCodes: codes(ids.categories),
      kinds,
      card,
    };
  }
}

function codes(table: readonly string[]): Map<string, number> {
  return new Map(table.map((id, code) => [id, code]));
}
