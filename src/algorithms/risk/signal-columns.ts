import { type Table, tableOf } from '../table.js';

/** Columns of signals about some payments of many: the others are read, and nothing is kept of them. */
export class SignalColumns {
  readonly names: string[] = [];
  private readonly columns: Float64Array[] = [];
  private readonly rowOf: Int32Array;

  /**
   * @param payments number of all payments
   * @param rows payments whose signals are kept
   */
  constructor(
    payments: number,
    private readonly rows: Int32Array,
  ) {
    this.rowOf = new Int32Array(payments).fill(-1);
    rows.forEach((n, row) => (this.rowOf[n] = row));
  }

  /** @returns number of the new column */
  add(name: string): number {
    this.names.push(name);
    return this.columns.push(new Float64Array(this.rows.length)) - 1;
  }

  wanted(payment: number): boolean {
    return this.rowOf[payment] >= 0;
  }

  set(column: number, payment: number, value: number): void {
    this.columns[column][this.rowOf[payment]] = value;
  }

  /** A row for each payment kept, in the given order. */
  table(): Table {
    return tableOf(this.columns);
  }
}
