import { currentSession } from '../../../app/session';

/** Bytes of a piece: on a slow line too it is there within the time that the service gives a request. */
const PIECE = 1 << 20;
const TRIES = 3;

/**
 * Sends a file in pieces; one that fails on the way is sent again.
 *
 * @param told of the share that is there, 0 to 1
 * @throws Error with what the service says
 */
export async function send(uploadId: string, file: File, told: (share: number) => void): Promise<void> {
  const path = `/uploads/${encodeURIComponent(uploadId)}/${encodeURIComponent(file.name)}`;
  for (let from = 0; from < file.size || from === 0; from += PIECE) {
    await sendPiece(`${path}?from=${from}&of=${file.size}`, file.slice(from, from + PIECE));
    told(file.size === 0 ? 1 : Math.min(1, (from + PIECE) / file.size));
  }
}

async function sendPiece(path: string, body: Blob): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const token = currentSession()?.token;
      const headers = {
        'content-type': 'application/octet-stream',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const answer = await fetch(path, { method: 'PUT', headers, body });
      if (answer.ok) return;
      const { errors } = (await answer.json()) as { errors: readonly { message: string }[] };
      throw new Refused(errors[0].message);
    } catch (error) {
      if (error instanceof Refused || attempt === TRIES) throw error;
    }
  }
}

/** The service said no: it would say so again. */
class Refused extends Error {}
