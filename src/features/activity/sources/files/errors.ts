export type IngestFault =
  | 'FOLDER_MISSING'
  | 'FILE_MISSING'
  | 'COLUMN_MISSING'
  | 'MAPPING_INVALID'
  | 'FILE_UNREADABLE'
  | 'TAKEN_OVER'
  | 'INCOMPLETE_WRITE';

/** Why an ingest cannot go on; the message is for the person who started it and says what was looked for. */
export class IngestError extends Error {
  override name = 'IngestError';
  constructor(
    readonly code: IngestFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A row that is put aside: it goes to the quarantine file with this reason and detail. */
export class BadRow extends Error {
  override name = 'BadRow';
  constructor(
    /** One of few, so that the report can count by it: `<field>: <what is wrong>`. */
    readonly reason: string,
    /** The value at fault, as it stood in the file. */
    readonly detail = '',
  ) {
    super(reason);
  }
}
