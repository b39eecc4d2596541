/** Groups that took things together, with candidates to rank (the form of Mafengwo and CAMRa2011 in ConsRec). */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GroupRatings } from '../../src/algorithms/groups/group-ratings.js';
import { linesOf, UnusableFile } from './lines.js';

export interface GroupData {
  readonly name: string;
  readonly ratings: GroupRatings;
  /** For each row of the test: the group, what it took, and others that it did not. */
  readonly test: readonly { readonly group: number; readonly item: number; readonly others: readonly number[] }[];
}

const MEMBERS = /^(.*?)-?groupMember\.txt(\.gz)?$/;

/** Reads each set of a folder: the files `NAME-groupMember.txt` and so on, gzipped or not. @throws UnusableFile */
export function readGroupData(folder: string): GroupData[] {
  if (!existsSync(folder)) throw new UnusableFile(`${folder} is not there.`);
  const found = readdirSync(folder).flatMap((file) => {
    const name = MEMBERS.exec(file);
    return name ? [name[1]] : [];
  });
  if (found.length === 0) throw new UnusableFile(`${folder} holds no groupMember.txt or NAME-groupMember.txt.`);
  return found.sort().map((name) => readSet(folder, name));
}

function readSet(folder: string, name: string): GroupData {
  const file = (part: string): string => {
    const path = join(folder, `${name === '' ? '' : `${name}-`}${part}.txt`);
    const there = [path, `${path}.gz`].find((one) => existsSync(one));
    if (!there) throw new UnusableFile(`${path}(.gz) is not there.`);
    return there;
  };
  const pairs = (part: string): [number, number][] => numbersIn(file(part), 2).map(([a, b]) => [a, b]);
  const memberRows = numbersIn(file('groupMember'), 2);
  const [groupPairs, peoplePairs, testPairs] = ['groupRatingTrain', 'userRatingTrain', 'groupRatingTest'].map(pairs);
  const others = new Map(
    numbersIn(file('groupRatingNegative'), 3).map(([group, item, ...rest]) => [`${group},${item}`, rest]),
  );
  const test = testPairs.map(([group, item]) => {
    const rest = others.get(`${group},${item}`);
    if (!rest) throw new UnusableFile(`${file('groupRatingNegative')} has no candidates for (${group},${item}).`);
    return { group, item, others: rest };
  });
  const most = (ids: Iterable<number>): number => {
    let top = 0;
    for (const id of ids) top = Math.max(top, id + 1);
    return top;
  };
  const groups = most([
    ...memberRows.map(([group]) => group),
    ...groupPairs.map(([group]) => group),
    ...test.map(({ group }) => group),
  ]);
  const people = most([...memberRows.flatMap(([, ...ids]) => ids), ...peoplePairs.map(([person]) => person)]);
  const items = most(
    [...groupPairs, ...peoplePairs].map(([, item]) => item).concat(test.flatMap((row) => [row.item, ...row.others])),
  );
  const rowsOf = (count: number, all: readonly [number, number][]): number[][] => {
    const rows = Array.from({ length: count }, () => new Set<number>());
    for (const [row, item] of all) rows[row].add(item);
    return rows.map((row) => [...row]);
  };
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const [group, ...ids] of memberRows) members[group] = [...new Set(ids)];
  const ratings = { items, members, groups: rowsOf(groups, groupPairs), people: rowsOf(people, peoplePairs) };
  return { name: name || 'groups', ratings, test };
}

/** Whole numbers of each line, whatever stands between them. */
function numbersIn(file: string, least: number): number[][] {
  return linesOf(file).map((line, n) => {
    const numbers = line
      .split(/[\s,:()]+/)
      .filter((part) => part !== '')
      .map(Number);
    if (numbers.length < least || numbers.some((number) => !Number.isFinite(number) || number < 0)) {
      throw new UnusableFile(`${file}:${n + 1}: "${line.slice(0, 40)}" is not at least ${least} numbers.`);
    }
    return numbers;
  });
}
