import { isDeepStrictEqual } from 'node:util';
import { checkId, checkLine, checkNewId } from '../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../platform/errors.js';
import { type QueryContext } from '../../platform/neo4j/index.js';
import { checkDesign, DESIGN_LIMITS, type DesignInput } from './design.js';
import { type ExperimentRecord } from './experiment.js';
import { type ExperimentsStore } from './experiments.store.js';

/** Makes experiments, begins and ends them. */
export class ExperimentsService {
  constructor(
    private readonly store: ExperimentsStore,
    private readonly now: () => number,
  ) {}

  /** Up to `first + 1` experiments, the newest first. */
  async list(
    first: number,
    before: { readonly beforeAt: Date | null; readonly beforeId: string | null },
    context?: QueryContext,
  ): Promise<{ rows: ExperimentRecord[]; count: () => Promise<number> }> {
    const rows = await this.store.list({ ...before, limit: first + 1 }, context);
    return { rows, count: () => this.store.count(context) };
  }

  async find(id: string, context?: QueryContext): Promise<ExperimentRecord | undefined> {
    return (await this.store.byIds([id], context))[0];
  }

  /** @throws Failure NOT_FOUND at `path` */
  async get(id: string, context: QueryContext | undefined, ...path: string[]): Promise<ExperimentRecord> {
    const experiment = await this.find(checkId(id, 'experiment', ...path), context);
    if (!experiment) throw notFound('experiment', id, ...path);
    return experiment;
  }

  /**
   * Makes a draft. Sent again it changes nothing.
   * @throws Failure INVALID_INPUT; CONFLICT where another experiment has the id
   */
  async create(
    input: DesignInput & { readonly id: string; readonly name: string },
    by: string,
    context?: QueryContext,
  ): Promise<ExperimentRecord> {
    const id = checkNewId(input.id, 'experiment', 'input', 'id');
    const name = checkLine(input.name, DESIGN_LIMITS.name, 'input', 'name');
    if (name === undefined) throw invalidInput('`name` says what is compared.', 'input', 'name');
    const { arms, ...design } = checkDesign(input);
    const lists = {
      arms: arms.map((arm) => arm.name),
      weights: arms.map(({ weight }) => weight),
      values: arms.map(({ value }) => value ?? ''),
    };
    const experiment = { id, name, createdBy: by, ...design, ...lists };
    await this.store.create({ experiment, at: new Date(this.now()) }, context);
    const stored = await this.get(id, context, 'input', 'id');
    const asked = { name, arms, ...design };
    const kept = Object.fromEntries(Object.keys(asked).map((key) => [key, stored[key as keyof ExperimentRecord]]));
    if (!isDeepStrictEqual(kept, asked)) throw conflict(`Another experiment has the id "${id}".`, 'input', 'id');
    return stored;
  }

  /**
   * Begins a draft: people are dealt from now on, communities as they are now. Begun twice it changes nothing.
   * @throws Failure NOT_FOUND; CONFLICT where it was stopped
   */
  async start(id: string, context?: QueryContext): Promise<ExperimentRecord> {
    const experiment = await this.get(id, context, 'input', 'experimentId');
    if (experiment.state === 'STOPPED') {
      throw conflict('A stopped experiment does not begin again: make another one.', 'input', 'experimentId');
    }
    if (experiment.state === 'DRAFT') {
      // Before it runs, so that nobody is dealt by a community that is not kept. What a killed start kept stays.
      if (experiment.unit === 'COMMUNITY') await this.store.keepCommunities(experiment.id, context);
      await this.store.move({ id: experiment.id, from: 'DRAFT', to: 'RUNNING', at: new Date(this.now()) }, context);
    }
    return this.get(id, context, 'input', 'experimentId');
  }

  /**
   * Ends a running experiment: everybody gets control. Stopped twice it changes nothing.
   * @throws Failure NOT_FOUND; CONFLICT where it never ran
   */
  async stop(id: string, context?: QueryContext): Promise<ExperimentRecord> {
    const experiment = await this.get(id, context, 'input', 'experimentId');
    if (experiment.state === 'DRAFT') throw conflict('This experiment does not run.', 'input', 'experimentId');
    await this.store.move({ id: experiment.id, from: 'RUNNING', to: 'STOPPED', at: new Date(this.now()) }, context);
    return this.get(id, context, 'input', 'experimentId');
  }
}
