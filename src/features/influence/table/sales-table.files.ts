import { join } from 'node:path';
import { Failure } from '../../../platform/errors.js';
import { bytesOf, columnOf, fileOf } from '../../../storage/columns.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { readFileSet, readFileSetManifest, writeFileSet } from '../../../storage/file-set.js';
import { removeOthers } from '../../../storage/remove-others.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type SalesEstimate } from '../../../algorithms/sales/sales-interval.js';
import { type TellingTally } from '../../../algorithms/sales/telling-tally.js';
import { AUTHENTICITY_COLUMNS, type Authenticities } from '../../../algorithms/influence/authenticity.js';
import { SALES_COLUMNS, type SalesColumns } from '../../../algorithms/influence/sales-figures.js';
import { type SalesTable, salesTable } from '../../../algorithms/influence/sales-table.js';

/** The newest column: a table without it is of an older version. */
const NEWEST = 'attributed-amounts';

type Column = Uint32Array | Int32Array | Float32Array | Float64Array;

type Ids = Pick<SalesTable, 'people' | 'products' | 'regions' | 'currencies'>;

/** What the manifest says about the table. */
interface Header {
  readonly about: {
    readonly model: string;
    readonly end: number;
    readonly delay: number;
    readonly total: SalesEstimate;
    readonly totalPlacebo: SalesEstimate;
    readonly rankings: SalesTable['rankings'];
  };
}

/** Keeps the sales tables of runs on disk, one folder for each run, and the last one that was read in memory. */
export class SalesTableFiles {
  private held: Promise<SalesTable> | undefined;
  private heldModel: string | undefined;

  /** @param folder is created where it does not exist */
  constructor(private readonly folder: string) {}

  /** Writes the table of a run. After a crash its folder is complete or absent. */
  async save(table: SalesTable): Promise<void> {
    const { model, end, sales } = table;
    const about: Header['about'] = {
      model,
      end,
      delay: sales.delay,
      total: sales.total,
      totalPlacebo: sales.totalPlacebo,
      rankings: table.rankings,
    };
    const files = new Map<string, Uint8Array>(
      Object.entries(columnsOf(table)).map(([name, column]) => [name, bytesOf(column)]),
    );
    const text = JSON.stringify({ ...idsOf(table), communityNames: [...(table.communityNames ?? [])] });
    files.set('ids.json', new TextEncoder().encode(text));
    await writeFileSet(join(this.folder, model), files, { about });
  }

  /**
   * The table of a run.
   * @throws Failure NO_ACTIVE_MODEL where this machine has none of that run, MODEL_DAMAGED where its files fail their checks
   */
  async read(model: string): Promise<SalesTable> {
    if (this.heldModel === model && this.held) return this.held;
    this.heldModel = model;
    this.held = this.load(model);
    this.held.catch(() => {
      if (this.heldModel === model) this.held = undefined;
    });
    return this.held;
  }

  /**
   * How well rankings of a run predicted sales, without reading its table; empty where this machine has no table of the run.
   * @throws Failure MODEL_DAMAGED
   */
  async rankings(model: string): Promise<SalesTable['rankings']> {
    try {
      return (await readFileSetManifest<Header>(join(this.folder, model), ['about'])).manifest.about.rankings;
    } catch (error) {
      if (error instanceof FileSetDamaged && error.code === 'NO_MANIFEST') return [];
      throw asFailure(model, error);
    }
  }

  /** Removes the tables of other runs. */
  async keepOnly(models: readonly string[]): Promise<void> {
    await removeOthers(this.folder, models);
  }

  private async load(model: string): Promise<SalesTable> {
    const set = await readFileSet<Header>(join(this.folder, model), ['about']).catch((error: unknown) => {
      throw asFailure(model, error);
    });
    if (!set.files.has(NEWEST))
      throw new Failure(MODEL_FAILURES.NO_ACTIVE_MODEL, `Run "${model}" is of an older version: train again.`);
    const { about } = set.manifest;
    const { communityNames = [], ...ids } = JSON.parse(fileOf(set, 'ids.json').toString('utf8')) as Ids & {
      // Absent from tables of older versions.
      readonly communityNames?: readonly (readonly [number, string])[];
    };
    const column = <Kind extends Column>(name: string, kind: new (bytes: ArrayBuffer) => Kind): Kind =>
      columnOf(set, name, kind);
    const numbers = (name: string): Float64Array => column(name, Float64Array);
    const tally = (of: string): SalesTable['sales']['tally'] => ({
      ...{ heard: column(`${of}-heard`, Int32Array), bought: column(`${of}-bought`, Float32Array) },
      ...{ expected: column(`${of}-expected`, Float32Array), exposed: column(`${of}-exposed`, Float32Array) },
      ...{ amounts: numbers(`${of}-amounts`), expectedAmounts: numbers(`${of}-expectedAmounts`) },
      controls: {
        ...{ purchase: column(`${of}-control-purchase`, Int32Array), row: column(`${of}-control-row`, Int32Array) },
        weight: column(`${of}-control-weight`, Float32Array),
      },
    });
    const { delay, total, totalPlacebo } = about;
    const { length: nodes } = ids.people;
    return salesTable({
      model,
      end: about.end,
      ...ids,
      ...(communityNames.length > 0 && { communityNames: new Map(communityNames) }),
      joined: numbers('joined'),
      expertise: numbers('expertise'),
      forecast: numbers('forecast'),
      rankings: about.rankings,
      region: column('region', Int32Array),
      authenticity: Object.fromEntries(
        AUTHENTICITY_COLUMNS.map((name) => [name, numbers(`authenticity-${name}`)]),
      ) as unknown as Authenticities,
      leftOut: {
        teller: column('left-out-teller', Int32Array),
        product: column('left-out-product', Int32Array),
        told: numbers('left-out-told'),
        heard: column('left-out-heard', Int32Array),
        bought: column('left-out-bought', Float32Array),
      },
      listening: {
        arcs: { nodes, starts: column('arc-starts', Uint32Array), heads: column('arc-heads', Int32Array) },
        since: numbers('arc-since'),
      },
      rows: {
        starts: column('row-starts', Uint32Array),
        products: column('row-products', Int32Array),
        told: numbers('row-told'),
        bought: numbers('row-bought'),
        amounts: numbers('row-amounts'),
      },
      scores: {
        influence: numbers('influence'),
        pageRank: numbers('page-rank'),
        reach: numbers('reach'),
        community: column('community', Int32Array),
      },
      figures: Object.fromEntries(SALES_COLUMNS.map((name) => [name, numbers(`sales-of-${name}`)])) as SalesColumns,
      sales: {
        tally: tally('tally'),
        placebo: tally('placebo'),
        delay,
        total,
        totalPlacebo,
        attributed: column('attributed', Float32Array),
        attributedAmounts: numbers(NEWEST),
        chances: numbers('chances'),
        errors: numbers('chance-errors'),
      },
    });
  }
}

function asFailure(model: string, error: unknown): unknown {
  if (!(error instanceof FileSetDamaged)) return error;
  const [kind, message] =
    error.code === 'NO_MANIFEST'
      ? ([
          MODEL_FAILURES.NO_ACTIVE_MODEL,
          `Run "${model}" is not in the data folder of this service: train here, or share it.`,
        ] as const)
      : ([MODEL_FAILURES.MODEL_DAMAGED, `The sales of run "${model}" fail their checks: ${error.message}`] as const);
  return new Failure(kind, message, [], { cause: error });
}

function idsOf({ people, products, regions, currencies }: SalesTable): Ids {
  return { people, products, regions, currencies };
}

function columnsOf(table: SalesTable): Record<string, Column> {
  const { listening, rows, sales, scores, figures } = table;
  const named = (prefix: string, columns: object): Record<string, Column> =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${prefix}-${name}`, column as Column]));
  const tallied = (prefix: string, { controls, ...columns }: TellingTally): Record<string, Column> => ({
    ...named(prefix, columns),
    ...named(`${prefix}-control`, controls),
  });
  const { influence, pageRank, reach, community } = scores;
  return {
    'arc-starts': listening.arcs.starts,
    'arc-heads': listening.arcs.heads,
    'arc-since': listening.since,
    ...named('row', rows),
    influence,
    'page-rank': pageRank,
    reach,
    community,
    region: table.region,
    joined: table.joined,
    expertise: table.expertise,
    forecast: table.forecast,
    ...named('authenticity', table.authenticity),
    ...tallied('tally', sales.tally),
    ...tallied('placebo', sales.placebo),
    ...named('sales-of', figures),
    attributed: sales.attributed,
    [NEWEST]: sales.attributedAmounts,
    chances: sales.chances,
    'chance-errors': sales.errors,
    ...named('left-out', table.leftOut),
  };
}
