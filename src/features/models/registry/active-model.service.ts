import { Ranker, type IdTables, type KindTable, type ModelCard } from '../../../../gnn/index.js';
import { type Timers } from '../../../platform/jobs/index.js';
import { type EventLog } from '../../../platform/telemetry/log.js';
import { rowsOf } from '../snapshot/id-tables.js';
import { type ModelFiles } from './model.files.js';
import { type ModelRegistry } from './registry.store.js';

/** A model in memory, ready to score. */
export interface LoadedModel {
  readonly id: string;
  readonly trainedAt: Date;
  /** Not re-entrant: it reuses its buffers. */
  readonly ranker: Ranker;
  readonly ids: IdTables;
  /** The row of each product id, and of each id of a person. */
  readonly itemRows: ReadonlyMap<string, number>;
  readonly userRows: ReadonlyMap<string, number>;
  /** The codes of region and category ids, for `PersonView.region` and filters. */
  readonly regionCodes: ReadonlyMap<string, number>;
  readonly categoryCodes: ReadonlyMap<string, number>;
  /** The weights of events at training; serving must weigh a person's events with them too. */
  readonly kinds: KindTable;
  readonly card: ModelCard;
}

export interface ActiveModelOptions {
  readonly registry: Pick<ModelRegistry, 'serving'>;
  readonly files: Pick<ModelFiles, 'artifact'>;
  readonly timers: Timers;
  readonly log: EventLog;
  /** Milliseconds between two looks at the graph. Default 1,000. */
  readonly pollMs?: number;
}

/** Number of models among which one with good files is looked for. */
const CANDIDATES = 5;

/**
 * Holds the model that serves in this process. It follows the active model of the graph and replaces the model in one step
 * once the new one is loaded and checked. A model with damaged files is refused (logged once as `MODEL_DAMAGED`) and the
 * last good one goes on serving; a process that starts then takes the model that served before.
 */
export class ActiveModel {
  private loaded: LoadedModel | undefined;
  private readonly refused = new Set<string>();
  private timer: unknown;
  private started = false;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: ActiveModelOptions) {}

  /** Undefined before the first training, or where no model has good files. */
  current(): LoadedModel | undefined {
    return this.loaded;
  }

  /** Looks at the graph once, then every `pollMs` until `stop`. */
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

  /** Looks at the graph now. Never throws: where the database does not answer, the model stays. */
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
      // The checksum is part of the key: trained again under its id, the model may be good.
      if (this.refused.has(`${id} ${checksum}`)) continue;
      // The model in memory is newer than the remaining ones.
      if (!active && this.loaded) return;
      try {
        this.loaded = await this.load(id);
        this.options.log('model serves', { model: id, active });
        return;
      } catch (error) {
        this.refused.add(`${id} ${checksum}`);
        this.options.log('model refused', { model: id, err: error });
      }
    }
  }

  private async load(id: string): Promise<LoadedModel> {
    const { createdAt, state, kinds, ids, card } = await this.options.files.artifact(id);
    return {
      id,
      trainedAt: new Date(createdAt),
      ranker: new Ranker(state),
      ids,
      itemRows: rowsOf(ids.items),
      userRows: rowsOf(ids.users),
      regionCodes: rowsOf(ids.regions),
      categoryCodes: rowsOf(ids.categories),
      kinds,
      card,
    };
  }
}
