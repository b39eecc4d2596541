import { join } from 'node:path';

const FAULTS = {
  NO_MANIFEST: 'is missing',
  MANIFEST_UNREADABLE: 'is not a manifest',
  FILE_MISSING: 'is missing',
  FILE_LENGTH: 'is not as long as the manifest says',
  FILE_CHECKSUM: 'does not have the checksum of the manifest',
} as const;

export type FileSetFault = keyof typeof FAULTS;

/** The folder is not, byte for byte, what was written: says which file has which fault. Nothing of the folder is used. */
export class FileSetDamaged extends Error {
  override readonly name = 'FileSetDamaged';
  /** The fault in words, with the name of the file. */
  readonly reason: string;

  constructor(
    readonly code: FileSetFault,
    readonly folder: string,
    readonly file: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${join(folder, file)} ${FAULTS[code]}`, options);
    this.reason = `${file} ${FAULTS[code]}`;
  }
}
