import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../../ui/controls/Checkbox';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText, type Key } from '../text';
import { type FieldChanges, givenBy, summary, unused } from './mapping';
import { type ProposedFile } from './query';

type Field = ProposedFile['fields'][number];

const AS_PROPOSED = 'as proposed';
const COLUMN = 'column ';

/** What a file is taken for: which column fills which field, to be changed, and its first rows as they would be stored. */
export function FileMapping(props: {
  readonly of: ProposedFile;
  readonly isRead: boolean;
  readonly changes: FieldChanges;
  /** The mapping is written by hand now: what is chosen here would be lost. */
  readonly isWritten: boolean;
  readonly onRead: (isRead: boolean) => void;
  readonly onChange: (field: string, column: string | null | undefined) => void;
}): ReactNode {
  const { of: file, isRead, changes, isWritten, onRead, onChange } = props;
  const say = useText();
  const { whole } = useNumbers();
  const [isWhole, setWhole] = useState(false);
  const shown = file.fields.filter(
    (one) => isWhole || one.required || givenBy(one, file.columns) !== null || changes[one.field] !== undefined,
  );
  const rest = unused(file, changes);
  const counts = { taken: whole(file.taken), looked: whole(file.looked) };
  return (
    <Section
      title={say('file.is', { file: file.file, target: say(`target.${file.target}` as Key) })}
      note={file.mends === null ? say('file.taken', counts) : say('file.mends', { ...counts, of: file.mends })}
      acts={
        <Checkbox isOn={isRead} isDisabled={isWritten} onChange={onRead}>
          {say('file.read', { file: file.file })}
        </Checkbox>
      }
    >
      {isRead && (
        <>
          <Table
            label={say('columns.of', { file: file.file, target: say(`target.${file.target}` as Key) })}
            rows={shown}
            columns={[
              {
                ...{ key: 'field', title: say('field') },
                value: ({ field }) => field,
                write: ({ field, required }) => (
                  <>
                    {say(`field.${field}` as Key)} {required && <span className="note">{say('required')}</span>}
                  </>
                ),
              },
              {
                ...{ key: 'column', title: say('column') },
                value: ({ from }) => from,
                write: (field) => (
                  <Source
                    of={field}
                    columns={file.columns}
                    change={changes[field.field]}
                    isDisabled={isWritten}
                    onChange={(column) => onChange(field.field, column)}
                  />
                ),
              },
            ]}
          />
          {rest.length > 0 && <p className="note">{say('unused', { columns: rest.join(', ') })}</p>}
          <Checkbox isOn={isWhole} onChange={setWhole}>
            {say('fields.all')}
          </Checkbox>
          {file.because.length > 0 && <p className="note">{file.because.join('; ')}</p>}
          {file.rows.length > 0 && (
            <details>
              <summary>{say('rows')}</summary>
              <ul className="rows">
                {file.rows.map((row, i) => (
                  <li key={i}>
                    <code>{row}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Section>
  );
}

/** The column that fills a field, chosen by the browser's own list: it costs no script and knows the keyboard. */
function Source(props: {
  readonly of: Field;
  readonly columns: readonly string[];
  readonly change: string | null | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (column: string | null | undefined) => void;
}): ReactNode {
  const { of: field, columns, change, isDisabled, onChange } = props;
  const say = useText();
  const given = givenBy(field, columns);
  const isPlain = given === null || typeof given === 'string';
  const now = change === undefined && isPlain ? given : change;
  return (
    <select
      className="input"
      aria-label={say('source', { field: say(`field.${field.field}` as Key) })}
      disabled={isDisabled}
      value={now === undefined ? AS_PROPOSED : now === null ? '' : COLUMN + now}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === AS_PROPOSED ? undefined : value === '' ? null : value.slice(COLUMN.length))
      }
    >
      {!isPlain && <option value={AS_PROPOSED}>{summary(given)}</option>}
      <option value="">{say('nothing')}</option>
      {columns.map((column) => (
        <option key={column} value={COLUMN + column}>
          {column}
        </option>
      ))}
    </select>
  );
}
