import { type VariablesOf } from '../../../app/graphql';
import { type PreviewQuery } from './query';

export type Rule = VariablesOf<typeof PreviewQuery>['rule'];

export const NUMBERS = [
  'ORDERS',
  'DAYS_SINCE_PURCHASE',
  'DAYS_SINCE_JOINED',
  'EXPECTED_PURCHASES',
  'CHURN_RISK',
  'FRIENDS',
  'FOLLOWERS',
  'INFLUENCE_RANK',
  'SALES_CAUSED',
  'AUTHENTICITY',
] as const;
export const AMOUNTS = ['SPENT', 'VALUE'] as const;
export const WORDS = ['REGION', 'COMMUNITY'] as const;
export const STATES = [
  'MAY_CONTACT',
  'SHARES_ACTIVITY',
  'SOLD_BY_WORD',
  'ROBOT_LIKE',
  'INAUTHENTIC',
  'CASE_WAITS',
] as const;
/** Acts of the person, and of friends. */
export const ACTS = ['BOUGHT', 'VIEWED', 'FRIENDS_BOUGHT'] as const;
export const FIELDS = [...NUMBERS, ...AMOUNTS, ...WORDS, ...ACTS, ...STATES] as const;
export type Field = (typeof FIELDS)[number];
/** What acts are with. */
export const THINGS = ['productIds', 'categoryIds', 'brands', 'tags'] as const;
export type Thing = (typeof THINGS)[number];

/** One line of the form. Texts are as they were typed. */
export interface Condition {
  readonly field: Field;
  readonly not?: boolean;
  readonly atLeast?: string;
  readonly atMost?: string;
  /** Words, or ids of things, with commas between them. */
  readonly words?: string;
  readonly thing?: Thing;
  readonly days?: string;
}

/** What the form holds. */
export interface Draft {
  readonly join: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

export const EMPTY: Draft = { join: 'all', conditions: [{ field: 'ORDERS', atLeast: '1' }] };

export const kindOf = (field: Field): 'number' | 'word' | 'acts' | 'is' => {
  if ((STATES as readonly string[]).includes(field)) return 'is';
  if ((ACTS as readonly string[]).includes(field)) return 'acts';
  return (WORDS as readonly string[]).includes(field) ? 'word' : 'number';
};

/** Undefined for nothing and for what is no number. */
export function numberIn(typed: string | undefined): number | undefined {
  const value = typed?.trim() ? Number(typed) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

const wordsIn = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The rule of a form; undefined while a line of it says nothing yet. */
export function ruleOf({ join, conditions }: Draft): Rule | undefined {
  const rules = conditions.map(conditionRule);
  return rules.length > 0 && rules.every((rule) => rule !== undefined) ? { [join]: rules } : undefined;
}

function conditionRule(condition: Condition): Rule | undefined {
  const rule = plainRule(condition);
  return rule && condition.not ? { not: rule } : rule;
}

function plainRule({ field, words, thing = 'productIds', days, ...bounds }: Condition): Rule | undefined {
  const [atLeast, atMost] = [numberIn(bounds.atLeast), numberIn(bounds.atMost)];
  const named = wordsIn(words);
  switch (kindOf(field)) {
    case 'is':
      return { is: field as (typeof STATES)[number] };
    case 'word':
      return named.length > 0 ? { word: { of: field as (typeof WORDS)[number], in: named } } : undefined;
    case 'acts':
      return {
        acts: {
          kinds: [field === 'VIEWED' ? 'VIEW' : 'PURCHASE'],
          who: field === 'FRIENDS_BOUGHT' ? 'FRIENDS' : 'PERSON',
          ...(named.length > 0 && { [thing]: named }),
          ...{ withinDays: numberIn(days), atMost, atLeast: atLeast ?? (atMost === undefined ? 1 : undefined) },
        },
      };
    default: {
      if (atLeast === undefined && atMost === undefined) return undefined;
      const isAmount = (AMOUNTS as readonly string[]).includes(field);
      return { [isAmount ? 'amount' : 'number']: { of: field, atLeast, atMost } };
    }
  }
}
