import { download } from '../ui/save/download';
import { currentSession } from './session';

/**
 * Gives a file of the service to the person, asked for as the person who signed in.
 *
 * @returns what the service said where it gave none
 */
export async function saveFrom(path: string, name: string): Promise<string | undefined> {
  try {
    const token = currentSession()?.token;
    const answer = await fetch(path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    if (answer.ok) return void download(name, await answer.blob());
    const { errors } = (await answer.json()) as { errors: readonly { message: string }[] };
    return errors[0].message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
