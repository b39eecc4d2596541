/** A small shop in the default layout with everything an ingest meets: good rows, bad rows, twins, robots. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRng } from '../../src/algorithms/random.js';

export interface PlantedCounts {
  readonly read: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly dropped: number;
  readonly flagged: number;
}

const KINDS = ['view', 'click', 'like', 'buy', 'share', 'cart', 'rate', 'comment', 'return', 'dislike', 'hide'];
const DAY = Date.UTC(2025, 2, 1);

/** Writes the folder and returns what a clean ingest of it must count. */
export async function writeShop(folder: string, events: number, seed: number): Promise<PlantedCounts> {
  const rng = seededRng(seed);
  const below = (n: number): number => Math.floor(rng() * n);
  const users = ['user_id,name,joined_at,region,share_activity'];
  const items = ['item_id,title,category_id,category_name,parent_category_id,brand,tags,price,currency,stock'];
  const ties = ['user_id,friend_id,since'];
  for (let i = 0; i < 40; i++)
    users.push(`u${i},Person ${i},2024-05-0${1 + (i % 9)},north,${i % 5 ? 'FRIENDS' : 'NOBODY'}`);
  for (let i = 0; i < 30; i++)
    items.push(
      `p${i},"Thing, no. ${i}",c${i % 4},Class ${i % 4},all,Brand ${i % 3},"tag ${i % 2},  tag ${i % 5}, ","${i},50",eur,${i}`,
    );
  for (let i = 0; i < 40; i++) ties.push(`u${i},u${(i + 1) % 40},2024-06-01`, `u${(i + 1) % 40},u${i},2024-06-01`);
  const lines = ['event_id,user_id,item_id,behavior_type,timestamp,value,quantity,price,text,channel'];
  let [loaded, duplicates, quarantined, dropped] = [0, 0, 0, 0];
  const liked = new Set<string>();
  for (let i = 0; i < events; i++) {
    const at = new Date(DAY + i * 97_000).toISOString();
    const kind = KINDS[below(KINDS.length)];
    const pair = `u${below(50)},p${below(35)}`;
    const good = `e${i},${pair},${kind},${at},${kind === 'rate' ? below(6) : ''},,,${kind === 'comment' ? 'so so' : ''},`;
    const draw = below(12);
    // A like is a state: the second one of a pair is the first one again.
    const again = kind === 'like' && draw > 1 && (liked.has(pair) || !liked.add(pair));
    switch (draw) {
      case 0:
        lines.push(`x${i},,p1,view,${at},,,,,`);
        quarantined++;
        break;
      case 1:
        lines.push(`x${i},u1,p1,view,1970-01-01,,,,,`);
        dropped++;
        break;
      case 2:
        lines.push(good, good);
        duplicates++;
        break;
      default:
        lines.push(good);
    }
    if (draw <= 1) continue;
    if (again) duplicates++;
    else loaded++;
  }
  // A robot: 100 views a minute for four minutes; from the 61st of the third on they are flagged.
  for (let i = 0; i < 400; i++) lines.push(`r${i},robot,p0,view,${new Date(DAY + i * 600).toISOString()},,,,,`);
  loaded += 400 + 40 + 30 + 40;
  duplicates += 40;
  await mkdir(folder, { recursive: true });
  const files = { users, item_info: items, social_network: ties, user_behavior: lines };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, `${name}.csv`), `${text.join('\n')}\n`);
  const read = Object.values(files).reduce((sum, text) => sum + text.length - 1, 0);
  return { read, loaded, duplicates, quarantined, dropped, flagged: 140 };
}
