import { conflict, FAILURES, Failure, invalidInput, notFound } from '../../platform/errors.js';
import { newId } from '../../platform/telemetry/ids.js';
import { FOLDER_MAPPING, IngestError, type ProposedMapping, proposeMapping } from '../activity/index.js';
import {
  faultOfName,
  isMediaTypeOfTables,
  KEPT_DAYS,
  MOST_FILES,
  type Piece,
  PIECE_BYTES,
  type UploadRecord,
} from './upload.js';
import { PieceRefused, type UploadFiles } from './upload.files.js';

const DAY = 24 * 3_600_000;
/** The disk is not filled by places that nobody uses. */
const MOST_UPLOADS = 200;

export interface UploadsOptions {
  readonly files: UploadFiles;
  readonly dataFolder: string;
  readonly now: () => number;
  /** Most bytes of all files of an upload. */
  readonly mostBytes: number;
}

/** Files that somebody brings for an ingest: taken in pieces, kept for some days, and read by a mapping that is proposed. */
export class UploadsService {
  /** The piece that is being written of each file: the next one waits for its end. */
  private readonly writing = new Map<string, Promise<unknown>>();

  constructor(private readonly options: UploadsOptions) {}

  /** A place for files; those that were opened long ago are removed. @throws Failure CONFLICT where as many as fit are kept */
  async open(): Promise<UploadRecord> {
    const { files, now } = this.options;
    for (const old of await files.openedBefore(now() - KEPT_DAYS * DAY)) await files.remove(old);
    if ((await files.openedBefore(Infinity)).length >= MOST_UPLOADS) {
      throw conflict(`${MOST_UPLOADS} uploads are kept already; each goes ${KEPT_DAYS} days after it was opened.`);
    }
    const uploadId = newId();
    await files.open(uploadId);
    return this.find(uploadId);
  }

  /** @throws Failure NOT_FOUND, also where it was removed, or is on another machine */
  async find(uploadId: string, ...path: string[]): Promise<UploadRecord> {
    const upload = await this.options.files.find(uploadId);
    if (!upload) throw notFound('upload', uploadId, ...(path.length > 0 ? path : ['uploadId']));
    return upload;
  }

  /** The folder of its files. @throws Failure NOT_FOUND; INVALID_INPUT where it holds none */
  async folder(uploadId: string, ...path: string[]): Promise<string> {
    const { files } = await this.find(uploadId, ...path);
    if (files.length === 0) throw invalidInput('This upload holds no file that came whole.', ...path);
    return this.options.files.filesOf(uploadId);
  }

  /**
   * Takes a piece of a file; the file stands in the upload when its last piece is here.
   * @returns bytes of the file that are here, and whether it is whole
   * @throws Failure NOT_FOUND, INVALID_INPUT, LIMIT_EXCEEDED, CONFLICT where a piece before it is missing
   */
  async take(
    { uploadId, name, from, of }: Piece,
    contentType: string | undefined,
    chunks: AsyncIterable<Buffer>,
  ): Promise<{ bytes: number; whole: boolean }> {
    checkName(name);
    if (!isMediaTypeOfTables(contentType)) {
      throw invalidInput(`A file of type ${contentType} is not read; send application/octet-stream.`, 'content-type');
    }
    const { files } = await this.find(uploadId);
    if (files.length >= MOST_FILES && files.every((file) => file.name !== name))
      throw limit(`An upload has at most ${MOST_FILES} files.`);
    const beside = await this.options.files.bytesBeside(uploadId, name);
    const left = this.options.mostBytes - beside - from;
    if (left < 0 || (of ?? 0) > this.options.mostBytes - beside) throw this.tooMuch();
    const key = `${uploadId}/${name}`;
    const before = this.writing.get(key);
    const room = { from, of, most: Math.min(left, PIECE_BYTES) };
    const written = (async () => {
      await before?.catch(() => undefined);
      return this.options.files.append(uploadId, name, room, chunks);
    })();
    this.writing.set(key, written);
    try {
      return await written;
    } catch (error) {
      throw error instanceof PieceRefused ? this.failureOf(error, from, left) : error;
    } finally {
      if (this.writing.get(key) === written) this.writing.delete(key);
    }
  }

  /** @throws Failure NOT_FOUND, INVALID_INPUT for a name that no file has */
  async removeFile(uploadId: string, name: string): Promise<UploadRecord> {
    checkName(name);
    await this.find(uploadId, 'input', 'uploadId');
    await this.options.files.removeFile(uploadId, name);
    return this.find(uploadId, 'input', 'uploadId');
  }

  /** Removes it with all its files, once the pieces that are on their way are written. */
  async remove(uploadId: string): Promise<void> {
    const pieces = [...this.writing].filter(([key]) => key.startsWith(`${uploadId}/`));
    await Promise.allSettled(pieces.map(([, written]) => written));
    await this.options.files.remove(uploadId);
  }

  /** By what its files could be read. @throws Failure NOT_FOUND; INVALID_INPUT where no file shows what is known here */
  async propose(uploadId: string): Promise<ProposedMapping> {
    const folder = await this.folder(uploadId, 'uploadId');
    return asFailure(folder, ['uploadId'], () => proposeMapping(folder, this.options.dataFolder, this.options.now()));
  }

  private failureOf({ why, there }: PieceRefused, from: number, left: number): Failure {
    if (why === 'OUT_OF_PLACE') {
      const message = `This piece begins at byte ${from}, and ${there} bytes of the file are here: go on from there.`;
      return new Failure(FAILURES.CONFLICT, message, ['from'], { details: { bytes: there } });
    }
    if (why === 'TOO_LONG') return invalidInput('More bytes came than the whole file was said to have.', 'of');
    if (left < PIECE_BYTES) return this.tooMuch();
    return limit(`A piece has at most ${PIECE_BYTES} bytes: send a longer file in several.`);
  }

  private tooMuch(): Failure {
    return limit(`The files of an upload have at most ${this.options.mostBytes} bytes together (UPLOAD_BYTES).`);
  }
}

function limit(message: string): Failure {
  return new Failure(FAILURES.LIMIT_EXCEEDED, message);
}

/** @throws Failure INVALID_INPUT */
function checkName(name: string): void {
  const fault = name === FOLDER_MAPPING ? undefined : faultOfName(name);
  if (fault) throw invalidInput(`"${name}" ${fault}.`, 'name');
}

/** Runs work on the files of an upload; why they cannot be read is a failure at `path`, without the path of the folder. */
export async function asFailure<T>(folder: string, path: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IngestError) || error.code === 'TAKEN_OVER' || error.code === 'INCOMPLETE_WRITE')
      throw error;
    throw invalidInput(error.message.replaceAll(folder, 'the upload'), ...path);
  }
}
