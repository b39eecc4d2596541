import { type FieldType } from './fields.js';
import { couldBeTwo, type DecimalSign, signOf } from './numbers.js';
import { isAmbiguousDay, orderOf } from './times.js';

/** What all texts of a field in a file tell of each, where one alone could be two values. */
export interface ColumnFacts {
  /** The sign that every number with only one reading has; undefined where none has one, or some have the other. */
  readonly decimal?: DecimalSign;
  /** Likewise whether the day stands before the month. */
  readonly dayFirst?: boolean;
  /** Whether every id is a whole number, some of them written as `17850.0`: a table of floats was written down. */
  readonly whole?: boolean;
}

const MONEY: ReadonlySet<FieldType> = new Set(['price', 'amount']);
const NUMBERS: ReadonlySet<FieldType> = new Set(['number', 'stock', ...MONEY]);
const WHOLE = /^\d+(\.0+)?$/;
/**
 * A column that could be read in two ways shows it early: where none of so many texts could be two values, the rest is not
 * gone over, and a text that could be two after all is what these texts show, or ambiguous.
 */
const TELLING = 10_000;

/** What the texts of one field have shown so far. */
class Evidence {
  private noted = 0;
  private readonly signs = new Set<DecimalSign>();
  private readonly orders = new Set<boolean>();
  private pointed = false;
  private allWhole = true;
  private doubtful = false;

  constructor(private readonly type: FieldType) {}

  note(text: string): void {
    this.noted++;
    if (this.type === 'id') {
      if (WHOLE.test(text)) this.pointed ||= text.includes('.');
      else this.allWhole = false;
      this.doubtful = this.pointed;
    } else if (this.type === 'time') {
      const order = orderOf(text);
      if (order !== undefined) this.orders.add(order);
      this.doubtful ||= isAmbiguousDay(text);
    } else {
      const sign = signOf(text, MONEY.has(this.type));
      if (sign !== undefined) this.signs.add(sign);
      this.doubtful ||= sign === undefined && couldBeTwo(text);
    }
  }

  /** Whether further texts cannot change the facts. */
  get settled(): boolean {
    if (this.type === 'id' ? !this.allWhole : Math.max(this.signs.size, this.orders.size) > 1) return true;
    return this.noted >= TELLING && !this.doubtful;
  }

  get facts(): ColumnFacts {
    return {
      decimal: this.signs.size === 1 ? [...this.signs][0] : undefined,
      dayFirst: this.orders.size === 1 ? [...this.orders][0] : undefined,
      whole: this.allWhole && this.pointed,
    };
  }
}

/** Goes over the texts of a file before it is read, field by field. */
export class Survey {
  private readonly fields = new Map<string, Evidence>();
  private finished = false;

  /** Whether it still takes texts. */
  get open(): boolean {
    return !this.finished;
  }

  finish(): this {
    this.finished = true;
    return this;
  }

  /** Notes a text of a field. */
  note(name: string, type: FieldType, text: string): void {
    let evidence = this.fields.get(name);
    if (!evidence) this.fields.set(name, (evidence = new Evidence(type)));
    if (!evidence.settled) evidence.note(text);
  }

  factsOf(name: string): ColumnFacts {
    return this.fields.get(name)?.facts ?? {};
  }

  /** Whether every one of these fields is settled. */
  settled(names: readonly string[]): boolean {
    return names.every((name) => this.fields.get(name)?.settled);
  }
}

/** Whether the texts of a field can be two values each, so that the whole column has to be seen. */
export function needsSurvey(type: FieldType): boolean {
  return type === 'id' || type === 'time' || NUMBERS.has(type);
}
