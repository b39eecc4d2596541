import { readFile } from 'node:fs/promises';
import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { IngestError } from '../errors.js';
import { type Mapping, parseMapping } from './mapping.js';

/**
 * Reads and checks a mapping file: JSON, in which comments and commas before a closing bracket are allowed.
 * @throws {IngestError} MAPPING_INVALID when it is missing, no JSON, or wrong; Node's error, with the path, when it cannot be read.
 */
export async function loadMapping(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    // A folder, or a file that may not be read, is named by what is wrong with it.
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw Object.assign(cause as Error, { path });
    throw new IngestError('MAPPING_INVALID', `There is no mapping file ${path}.`, { cause });
  }
  return readMapping(text, path);
}

/** Checks the text of a mapping file. @throws {IngestError} MAPPING_INVALID */
export function readMapping(text: string, path: string): Mapping {
  const errors: ParseError[] = [];
  const json = parse(text, errors, { allowTrailingComma: true }) as unknown;
  if (errors.length === 0) return parseMapping(json, path);
  const [{ error, offset }] = errors;
  const line = text.slice(0, offset).split('\n').length;
  throw new IngestError('MAPPING_INVALID', `${path} is no JSON: ${printParseErrorCode(error)} on line ${line}.`);
}
