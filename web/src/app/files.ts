import { currentSession } from './session';

/** Asks the service for a file, as the person who signed in. @throws Error with what the service said where it gave none */
export async function fileOf(path: string): Promise<Response> {
  const token = currentSession()?.token;
  const answer = await fetch(path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  if (answer.ok) return answer;
  const { errors } = (await answer.json()) as { errors: readonly { message: string }[] };
  throw new Error(errors[0].message);
}
