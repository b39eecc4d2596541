import { type Key, useText } from '../text';

/** The rules that a row can break, as the service names them, and the word for each. */
const RULES: Readonly<Record<string, Key>> = {
  missing: 'rule.missing',
  'too long': 'rule.too-long',
  'characters that are no text': 'rule.no-text',
  'not a time': 'rule.no-time',
  'not a number': 'rule.no-number',
  'not a whole number': 'rule.no-whole-number',
  'neither true nor false': 'rule.no-boolean',
  'no ISO 4217 code': 'rule.no-currency',
  'no http or https address': 'rule.no-address',
  'not letters, digits, "-", "_", "." and "~"': 'rule.no-handle',
  ambiguous: 'rule.ambiguous',
  'out of range': 'rule.out-of-range',
  'before 1990': 'rule.before-1990',
  'in the future': 'rule.in-the-future',
  unknown: 'rule.unknown',
  'the same person': 'rule.same-person',
  'in the graph with different content': 'rule.other-in-graph',
  'used twice with different content': 'rule.used-twice',
  'wrong number of cells': 'rule.cells',
  unreadable: 'rule.unreadable',
  'nested value': 'rule.nested',
};

/**
 * Says a reason of the service, `at: ambiguous`, in the words of the page: the name of the field as the mapping above has it, then
 * the rule. A reason without words of its own stays as it is: it is better read in English than not at all.
 */
export function useReasons(): (reason: string) => string {
  const say = useText();
  return (reason) => {
    const [, field, rule] = /^(\w+): (.*)$/s.exec(reason) ?? [];
    const words = RULES[rule ?? ''];
    return words ? say('reason.said', { field: say(`field.${field}` as Key), rule: say(words) }) : reason;
  };
}
