import { type ReactNode } from 'react';
import './parts.css';

export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly isNumber?: boolean;
  readonly value: (row: Row) => string | number | null;
  /** How it is written; the value itself by default. */
  readonly write?: (row: Row) => ReactNode;
}

/** A short table: the twin of a chart, a few rows of a panel. What can grow long goes into `Grid`. */
export function Table<Row>(props: {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}): ReactNode {
  const { label, columns, rows } = props;
  return (
    // A group and no landmark: the section around it, which often has the same name, is one.
    <div className="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'end' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n}>
              {columns.map(({ key, isNumber, value, write }) => (
                <td key={key} className={isNumber ? 'end' : undefined}>
                  {write ? write(row) : value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
