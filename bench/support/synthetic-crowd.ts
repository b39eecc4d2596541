import { type Page } from 'playwright-core';
import { seededRng } from '../../src/algorithms/random.js';

/** Side of the grid on which people are placed. */
const GRID = 65_536;
const COMMUNITIES = 12;

/** Gives a page the files of a shop of so many people, in communities, instead of those that the service has. */
export async function serveCrowd(page: Page, people: number): Promise<void> {
  const random = seededRng(1);
  const [places, influence] = [new Uint16Array(3 * people), new Uint8Array(people)];
  for (let n = 0; n < people; n += 1) {
    const community = Math.floor(random() * COMMUNITIES);
    const angle = (2 * Math.PI * community) / COMMUNITIES;
    // The sum of some even draws is nearly normal.
    const around = (): number => (random() + random() + random() + random() - 2) * 9_000;
    places[n] = Math.min(GRID - 1, Math.max(0, GRID / 2 + 20_000 * Math.cos(angle) + around()));
    places[people + n] = Math.min(GRID - 1, Math.max(0, GRID / 2 + 20_000 * Math.sin(angle) + around()));
    places[2 * people + n] = community;
    influence[n] = Math.floor(255 * random() ** 4);
  }
  const bytes = Buffer.concat([Buffer.from(places.buffer), Buffer.from(influence.buffer)]);
  await page.route('**/graph/*/positions.bin', (route) =>
    route.fulfill({ body: bytes, contentType: 'application/octet-stream' }),
  );
  const ids = Array.from({ length: people }, (_, n) => `u${n}`).join('\n');
  await page.route('**/graph/*/people.txt', (route) => route.fulfill({ body: ids, contentType: 'text/plain' }));
}
