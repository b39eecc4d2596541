import fc from 'fast-check';
import { propagationMatrix } from '../../gnn/tensors/block-matrix.js';
import {
  columnSums,
  type Csr,
  csrFromEdges,
  csrFromEntries,
  InvalidCsr,
  rowSums,
  symmetricNormalise,
  transpose,
  validateCsr,
  withoutEmptyColumns,
} from '../../gnn/tensors/csr.js';

const entries = fc
  .record({ rows: fc.integer({ min: 1, max: 9 }), cols: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rows, cols }) =>
    fc
      .array(fc.tuple(fc.nat(rows - 1), fc.nat(cols - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 40 })
      .map((list) => ({ rows, cols, list })),
  );

function dense(matrix: Csr): number[][] {
  const out = Array.from({ length: matrix.rows }, () => new Array<number>(matrix.cols).fill(0));
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let e = matrix.indptr[r]; e < matrix.indptr[r + 1]; e += 1) out[r][matrix.indices[e]] += matrix.values[e];
  }
  return out;
}

function build(rows: number, cols: number, list: [number, number, number][]): Csr {
  return csrFromEntries(
    rows,
    cols,
    list.map((e) => e[0]),
    list.map((e) => e[1]),
    list.map((e) => e[2]),
  );
}

describe('csr', () => {
  it('holds the sum of the entries at every place, sorted, whatever their order', () => {
    fc.assert(
      fc.property(entries, ({ rows, cols, list }) => {
        const matrix = validateCsr(build(rows, cols, list));
        const naive = Array.from({ length: rows }, () => new Array<number>(cols).fill(0));
        for (const [r, c, v] of list) naive[r][c] += v;
        expect(dense(matrix)).toEqual(naive);
        expect(matrix.indices.length).toBe(new Set(list.map(([r, c]) => r * cols + c)).size);
      }),
    );
  });

  it('transposes: rows become columns, and twice is the identity', () => {
    fc.assert(
      fc.property(entries, ({ rows, cols, list }) => {
        const matrix = build(rows, cols, list);
        const turned = validateCsr(transpose(matrix));
        const naive = Array.from({ length: cols }, (_, c) => dense(matrix).map((row) => row[c]));
        expect(dense(turned)).toEqual(naive);
        expect(transpose(turned)).toEqual(matrix);
      }),
    );
  });

  it('loses its empty columns and nothing else, and says which columns stayed', () => {
    fc.assert(
      fc.property(entries, ({ rows, cols, list }) => {
        const [r, c, v] = [0, 1, 2].map((k) => list.map((entry) => entry[k]));
        const matrix = csrFromEntries(rows, cols, r, c, v);
        const { matrix: kept, columns } = withoutEmptyColumns(matrix);
        expect(validateCsr(kept).cols).toBe(columns.length);
        expect([...columns]).toEqual([...new Set(c)].sort((a, b) => a - b));
        expect(dense(kept)).toEqual(dense(matrix).map((row) => [...columns].map((column) => row[column])));
      }),
    );
  });

  it('normalises by the roots of both degrees, and leaves empty rows and columns alone', () => {
    fc.assert(
      fc.property(entries, ({ rows, cols, list }) => {
        const matrix = build(rows, cols, list);
        const rowDegree = rowSums(matrix);
        const columnDegree = columnSums(matrix);
        const normal = dense(symmetricNormalise(matrix));
        dense(matrix).forEach((row, r) =>
          row.forEach((value, c) => {
            const expected = value === 0 ? 0 : value / Math.sqrt(rowDegree[r] * columnDegree[c]);
            expect(normal[r][c]).toBeCloseTo(expected, 5);
          }),
        );
      }),
    );
  });

  it('makes an undirected graph of edges given once, twice or as loops', () => {
    const graph = csrFromEdges(4, [0, 1, 2, 3, 0], [1, 0, 2, 1, 1]);
    expect(dense(graph)).toEqual([
      [0, 1, 0, 0],
      [1, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  it('refuses entries outside and arrays that differ in length', () => {
    expect(() => csrFromEntries(2, 2, [2], [0], null)).toThrow(RangeError);
    expect(() => csrFromEntries(2, 2, [0], [-1], null)).toThrow(RangeError);
    expect(() => csrFromEntries(2, 2, [NaN], [0], null)).toThrow(RangeError);
    expect(() => csrFromEntries(2, 2, [0, 1], [0], null)).toThrow(RangeError);
  });

  it.each<[string, (m: Csr) => Csr]>([
    ['a cut indptr', (m) => ({ ...m, indptr: m.indptr.slice(1) })],
    ['a column outside', (m) => ({ ...m, indices: m.indices.map(() => 9) })],
    ['unsorted columns', (m) => ({ ...m, indices: Int32Array.from([2, 0, 1]) })],
    ['a value that is no number', (m) => ({ ...m, values: m.values.map(() => NaN) })],
    ['a decreasing indptr', (m) => ({ ...m, indptr: Int32Array.from([0, 2, 1, 3]) })],
    ['too few values', (m) => ({ ...m, values: m.values.slice(1) })],
  ])('finds %s', (_what, damage) => {
    const matrix = csrFromEntries(3, 3, [0, 0, 1], [0, 2, 1], null);
    expect(validateCsr(matrix)).toBe(matrix);
    expect(() => validateCsr(damage(matrix))).toThrow(InvalidCsr);
  });

  it('puts people and items into one symmetric matrix, each block normalised on its own', () => {
    const interactions = csrFromEntries(2, 3, [0, 0, 1], [0, 1, 1], null);
    const social = csrFromEdges(2, [0], [1]);
    const p = dense(validateCsr(propagationMatrix(interactions, social, 2)));
    const half = Math.SQRT1_2;
    const expected = [
      [0, 2, half, 0.5, 0],
      [2, 0, 0, half, 0],
      [half, 0, 0, 0, 0],
      [0.5, half, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ];
    p.forEach((row, r) => row.forEach((value, c) => expect(value).toBeCloseTo(expected[r][c], 6)));
    expect(propagationMatrix(interactions, social, 0)).toEqual(propagationMatrix(interactions, null, 1));
    expect(() => propagationMatrix(interactions, csrFromEdges(3, [], []), 1)).toThrow(RangeError);
  });
});
