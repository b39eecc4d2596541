import { SALES_WINDOW } from '../../../algorithms/influence/measure-sales.js';
import { type TablePart } from '../../../algorithms/influence/measured-list.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CurrentTable } from './current-table.service.js';
import { type Scope } from './scope.js';
import { type ScopeService } from './scope.service.js';

/**
 * The sales table of one request and the part of the shop that the request is about: each is read when it is first asked for, and
 * once, so that all figures of an answer are of one run.
 */
export class TableOfRequest {
  private whole: Promise<SalesTable> | undefined;
  private ofScope: Promise<TablePart> | undefined;

  constructor(
    private readonly current: CurrentTable,
    private readonly scopes: ScopeService,
    readonly scope: Scope,
    /** Whether the request is about sales, which are known only when a window has passed since a recommendation. */
    private readonly aboutSales: boolean,
    private readonly context?: QueryContext,
  ) {}

  /** @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED */
  table(): Promise<SalesTable> {
    this.whole ??= this.current.read(this.context);
    return this.whole;
  }

  /** @throws Failure as `table`, and as `ScopeService.part` */
  part(): Promise<TablePart> {
    this.ofScope ??= this.table().then((table) => {
      const until = this.aboutSales ? table.end - SALES_WINDOW : Infinity;
      return this.scopes.part(table, this.scope, until, this.context);
    });
    return this.ofScope;
  }
}
