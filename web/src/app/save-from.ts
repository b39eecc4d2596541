import { download } from '../ui/save/download';
import { fileOf } from './files';

/**
 * Gives a file of the service to the person, asked for as the person who signed in.
 *
 * @returns what the service said where it gave none
 */
export async function saveFrom(path: string, name: string): Promise<string | undefined> {
  try {
    const answer = await fileOf(path);
    return void download(name, await answer.blob());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
