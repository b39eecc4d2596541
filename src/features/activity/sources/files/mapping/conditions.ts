import { type Condition } from './mapping.js';
import { BETWEEN, namesOf, type Tables } from './tables.js';
import { textReader } from './texts.js';

/** Why a record is left out. */
export interface Verdict {
  /** One of few sentences. */
  readonly why: string;
  /** Whether a purchase that is stored of it is taken back. */
  readonly takeBack: boolean;
}

/** The verdict on a record; undefined where it stays. */
export type Judge = (cells: readonly string[]) => Verdict | undefined;

/** The conditions of a file as one judge. */
export function conditionsOf(where: readonly Condition[], header: readonly string[], tables: Tables): Judge {
  const judges = where.map((condition) => {
    return { judge: judgeOf(condition, header, tables), takeBack: condition.takeBack === true };
  });
  return (cells) => {
    for (const { judge, takeBack } of judges) {
      const why = judge(cells);
      if (why !== undefined) return { why, takeBack };
    }
    return undefined;
  };
}

function judgeOf(
  condition: Condition,
  header: readonly string[],
  tables: Tables,
): (cells: readonly string[]) => string | undefined {
  const { is, not, empty, above = -Infinity, below = Infinity } = condition;
  const read = textReader(condition, header, tables);
  const name = labelOf(condition);
  const wanted = is === undefined ? undefined : wordsOf(is);
  const unwanted = not === undefined ? undefined : wordsOf(not);
  const limited = condition.above !== undefined || condition.below !== undefined;
  return (cells) => {
    const text = read(cells);
    if (empty !== undefined && empty !== (text === undefined)) return `${name} is ${empty ? 'not ' : ''}empty`;
    const word = (text ?? '').toLowerCase();
    if (unwanted?.has(word)) return `${name} is ${unwanted.get(word)}`;
    if (wanted && !wanted.has(word)) return `${name} is not ${[...wanted.values()].join(' or ')}`;
    const number = text === undefined ? NaN : Number(text);
    if (limited && !(number > above)) return `${name} is not above ${above}`;
    if (limited && !(number < below)) return `${name} is not below ${below}`;
    return undefined;
  };
}

/** What a condition is about: the value that is looked up last, or the columns. */
function labelOf(condition: Condition): string {
  const last = [condition.lookup ?? []].flat().at(-1);
  return last?.value ?? namesOf(condition).join(condition.with ?? BETWEEN);
}

function wordsOf(values: NonNullable<Condition['is']>): Map<string, string> {
  return new Map([values].flat().map((value) => [String(value).toLowerCase(), String(value)]));
}
