import { checkBatch, checkCurrency, checkNumber, isGiven } from '../../../../platform/checks.js';
import { invalidInput } from '../../../../platform/errors.js';
import { type ActsCondition, type Bounded, PARTS, type SegmentRule } from './rule.js';

/** Conditions of one rule at most, and how deep they may stand in each other. */
const CONDITIONS = 50;
const DEPTH = 8;
/** Conditions on acts at most: each reads the events of people. */
const ACTS = 8;
/** Ids, brands, tags or words of one condition. */
const WORDS = 1_000;
const LARGEST = 1e12;

/**
 * Checks a rule, at the one place where it comes in.
 * @throws Failure INVALID_INPUT with the path of what is wrong
 */
export function checkRule(rule: SegmentRule, ...path: string[]): void {
  const found = { conditions: 0, acts: 0 };
  checkPart(rule, found, 1, path);
  if (found.conditions > CONDITIONS) throw invalidInput(`A rule has at most ${CONDITIONS} conditions.`, ...path);
  if (found.acts > ACTS) throw invalidInput(`A rule has at most ${ACTS} conditions on acts.`, ...path);
}

function checkPart(
  rule: SegmentRule,
  found: { conditions: number; acts: number },
  depth: number,
  path: string[],
): void {
  const given = PARTS.filter((part) => isGiven(rule[part]));
  if (given.length !== 1) {
    throw invalidInput(`A rule gives exactly one of ${PARTS.join(', ')}; this one gives ${given.length}.`, ...path);
  }
  if (depth > DEPTH) throw invalidInput(`Rules stand in each other ${DEPTH} deep at most.`, ...path);
  const { all, any, not, number, amount, word, acts } = rule;
  for (const [name, parts] of [
    ['all', all],
    ['any', any],
  ] as const) {
    if (!parts) continue;
    if (parts.length === 0) throw invalidInput(`\`${name}\` names one rule at least.`, ...path, name);
    parts.forEach((part, n) => checkPart(part, found, depth + 1, [...path, name, String(n)]));
  }
  if (not) checkPart(not, found, depth + 1, [...path, 'not']);
  if (!all && !any && !not) found.conditions += 1;
  if (number) checkBounds(number, 'number', path);
  if (amount) {
    checkBounds(amount, 'amount', path);
    if (amount.currency !== '') checkCurrency(amount.currency, ...path, 'amount', 'currency');
  }
  if (word) checkWords(word.in, [...path, 'word', 'in']);
  if (acts) {
    found.acts += 1;
    checkActs(acts, [...path, 'acts']);
  }
}

function checkBounds({ atLeast, atMost }: Bounded, name: string, path: string[]): void {
  const range = { min: -LARGEST, max: LARGEST };
  checkNumber(atLeast, range, ...path, name, 'atLeast');
  checkNumber(atMost, range, ...path, name, 'atMost');
  if (!isGiven(atLeast) && !isGiven(atMost)) {
    throw invalidInput('Give `atLeast`, `atMost` or both.', ...path, name, 'atLeast');
  }
  if (isGiven(atLeast) && isGiven(atMost) && atLeast > atMost) {
    throw invalidInput('`atLeast` must not be above `atMost`.', ...path, name, 'atLeast');
  }
}

function checkWords(words: readonly string[] | null | undefined, path: string[]): void {
  if (!isGiven(words)) return;
  checkBatch(words, ...path);
  if (words.length > WORDS) throw invalidInput(`At most ${WORDS} can be named.`, ...path);
}

function checkActs(acts: ActsCondition, path: string[]): void {
  const { kinds, productIds, categoryIds, brands, tags, withinDays, atLeastShare, who } = acts;
  if (kinds.length === 0) throw invalidInput('`kinds` names one kind at least.', ...path, 'kinds');
  for (const [name, words] of Object.entries({ productIds, categoryIds, brands, tags })) {
    checkWords(words, [...path, name]);
  }
  checkNumber(withinDays, { min: 1, max: 3_650, whole: true }, ...path, 'withinDays');
  checkNumber(atLeastShare, { min: 0, max: 1 }, ...path, 'atLeastShare');
  if (isGiven(atLeastShare) && who === 'FRIENDS') {
    throw invalidInput('`atLeastShare` is of the acts of the person, not of friends.', ...path, 'atLeastShare');
  }
  if (isGiven(acts.atLeast) || isGiven(acts.atMost) || !isGiven(atLeastShare)) {
    checkBounds(acts, path.at(-1)!, path.slice(0, -1));
  }
}
