import { Growing } from '../../src/algorithms/growing.js';
import { type Csr, csrFromEntries } from '../tensors/csr.js';

/** Entries of a matrix in the order in which they are met; those at the same place are added up in the end. */
export class Entries {
  private readonly rows = new Growing(Int32Array);
  private readonly columns = new Growing(Int32Array);
  private readonly values = new Growing(Float32Array);

  add(row: number, column: number, value: number): void {
    this.rows.push(row);
    this.columns.push(column);
    this.values.push(value);
  }

  /** @param size rows and columns */
  square(size: number): Csr {
    return csrFromEntries(size, size, this.rows.values(), this.columns.values(), this.values.values());
  }
}
