import { isGiven } from '../../../../platform/checks.js';
import { RELATIONSHIP_OF } from '../../../activity/index.js';
import { type ActsCondition, type SegmentRule } from './rule.js';
import { type ActsCount, type FactTest, type RuleProgram } from './rule-program.js';

type Step = RuleProgram['program'][number];

const DAY = 86_400_000;

/**
 * A checked rule as the parameters of the one query that answers it: what it asks of facts and of acts, and the steps that join the
 * answers on a stack. Texts of a caller are values of parameters and nothing else.
 * @param now epoch milliseconds: days are counted back from it
 * @param currency of amounts that name none; empty for amounts without one
 */
export function compileRule(rule: SegmentRule, now: number, currency: string): RuleProgram {
  const leaves: { test?: FactTest; act?: ActsCount }[] = [];
  const steps: { op: Step['op']; n: number; leaf?: number }[] = [];
  const add = (leaf: { test?: FactTest; act?: ActsCount }): void => {
    steps.push({ op: 'ANSWER', n: 0, leaf: leaves.length });
    leaves.push(leaf);
  };
  const walk = (part: SegmentRule): void => {
    const { all, any, not, acts } = part;
    const several = all ?? any;
    if (several) {
      several.forEach(walk);
      steps.push({ op: all ? 'ALL' : 'ANY', n: several.length });
    } else if (not) {
      walk(not);
      steps.push({ op: 'NOT', n: 1 });
    } else if (acts) add({ act: actOf(acts, now) });
    else add({ test: testOf(part, currency) });
  };
  walk(rule);
  const tests = leaves.flatMap(({ test }) => test ?? []);
  const acts = leaves.flatMap(({ act }) => act ?? []);
  // Answers of tests come first, then those of acts.
  const places = leaves.map(({ test, act }) => (test ? tests.indexOf(test) : tests.length + acts.indexOf(act!)));
  const program = steps.map(({ op, n, leaf }): Step => ({ op, n: leaf === undefined ? n : places[leaf] }));
  return { now: new Date(now), tests, acts, program, must: mustHold(rule, steps, leaves, places) };
}

/** Places of the tests without which nobody is chosen: the rule itself, or a direct part of the `all` that it is. */
function mustHold(
  rule: SegmentRule,
  steps: readonly { leaf?: number }[],
  leaves: readonly { test?: FactTest }[],
  places: readonly number[],
): number[] {
  if (leaves.length === 1 && steps.length === 1) return leaves[0].test ? [places[0]] : [];
  if (!rule.all) return [];
  const must: number[] = [];
  let leaf = 0;
  for (const part of rule.all) {
    if (isSimple(part) && leaves[leaf].test) must.push(places[leaf]);
    leaf += leavesOf(part);
  }
  return must;
}

const isSimple = ({ all, any, not }: SegmentRule): boolean => !all && !any && !not;

function leavesOf({ all, any, not }: SegmentRule): number {
  if (not) return leavesOf(not);
  return (all ?? any)?.reduce((sum, part) => sum + leavesOf(part), 0) ?? 1;
}

function testOf({ number, amount, word, is }: SegmentRule, currency: string): FactTest {
  if (number) return { kind: 'NUMBER', of: number.of, least: number.atLeast, most: number.atMost };
  if (amount) {
    const { of, atLeast, atMost } = amount;
    return { kind: 'MONEY', of, least: atLeast, most: atMost, currency: amount.currency?.toUpperCase() ?? currency };
  }
  if (word) return { kind: 'TEXT', of: word.of, texts: word.in };
  return { kind: 'STATE', of: is! };
}

function actOf(acts: ActsCondition, now: number): ActsCount {
  const { kinds, productIds, categoryIds, brands, tags, withinDays, atLeast, atMost, atLeastShare, who } = acts;
  return {
    types: [...new Set(kinds.map((kind) => RELATIONSHIP_OF[kind]))],
    since: isGiven(withinDays) ? new Date(now - withinDays * DAY) : null,
    ...{ products: productIds, categories: categoryIds, brands, tags },
    isNarrow: [productIds, categoryIds, brands, tags].some(isGiven),
    ofFriends: who === 'FRIENDS',
    ...{ least: atLeast, most: atMost, leastShare: atLeastShare },
  };
}
