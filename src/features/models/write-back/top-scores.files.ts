import { bytesOf, columnOf } from '../../../storage/columns.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { type TopScores } from './top-scores.js';

/** What the manifest says beside the files. */
interface Header {
  readonly about: Pick<TopScores, 'perPerson'>;
}

/** Writes top scores as one folder (`writeFileSet`). */
export async function saveTopScores(folder: string, { perPerson, users, items, values }: TopScores): Promise<void> {
  const files = new Map([
    ['users.i32', bytesOf(users)],
    ['items.i32', bytesOf(items)],
    ['values.f32', bytesOf(values)],
  ]);
  await writeFileSet<Header>(folder, files, { about: { perPerson } });
}

/** @throws FileSetDamaged */
export async function loadTopScores(folder: string): Promise<TopScores> {
  const set = await readFileSet<Header>(folder, ['about']);
  return {
    perPerson: set.manifest.about.perPerson,
    users: columnOf(set, 'users.i32', Int32Array),
    items: columnOf(set, 'items.i32', Int32Array),
    values: columnOf(set, 'values.f32', Float32Array),
  };
}
