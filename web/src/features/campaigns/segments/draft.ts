import { type ACTS, EMPTY, type Condition, type Draft, type Field, type Rule, THINGS } from './rule';

/** The form of a rule; undefined where the rule says more than the form can. */
export function draftOf(rule: Rule): Draft | undefined {
  const join = rule.all ? 'all' : 'any';
  const conditions = (rule.all ?? rule.any ?? [rule]).map(conditionOf);
  return conditions.every((one) => one !== undefined) ? { join, conditions } : undefined;
}

/** What a link says of the form; an empty one where it says nothing that can be read. */
export function draftIn(text: string | undefined): Draft {
  try {
    const draft = JSON.parse(text ?? '') as Draft;
    return Array.isArray(draft.conditions) && draft.conditions.length > 0 ? draft : EMPTY;
  } catch {
    return EMPTY;
  }
}

function conditionOf(rule: Rule): Condition | undefined {
  const { not, number, amount, word, is, acts } = rule;
  if (not) {
    const inner = conditionOf(not);
    return inner && !inner.not ? { ...inner, not: true } : undefined;
  }
  if (is) return { field: is };
  if (word) return word.of === 'PERSON' ? undefined : { field: word.of, words: word.in.join(', ') };
  const bounds = number ?? amount;
  if (bounds) {
    if (amount?.currency) return undefined;
    return { field: bounds.of as Field, ...boundsOf(bounds) };
  }
  return acts ? actsOf(acts) : undefined;
}

function actsOf(acts: NonNullable<Rule['acts']>): Condition | undefined {
  const [kind, ...more] = acts.kinds;
  const given = THINGS.filter((thing) => acts[thing]);
  const isKnown = more.length === 0 && (kind === 'PURCHASE' || kind === 'VIEW') && given.length <= 1;
  if (!isKnown || acts.atLeastShare || (kind === 'VIEW' && acts.who === 'FRIENDS')) return undefined;
  const field: (typeof ACTS)[number] =
    kind === 'VIEW' ? 'VIEWED' : acts.who === 'FRIENDS' ? 'FRIENDS_BOUGHT' : 'BOUGHT';
  return {
    field,
    ...boundsOf(acts),
    thing: given[0],
    words: given[0] && acts[given[0]]?.join(', '),
    days: acts.withinDays?.toString(),
  };
}

function boundsOf({ atLeast, atMost }: { atLeast?: number | null; atMost?: number | null }): Partial<Condition> {
  return { atLeast: atLeast?.toString(), atMost: atMost?.toString() };
}
