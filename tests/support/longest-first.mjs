import Sequencer from '@jest/test-sequencer';

/** Suites that start whole processes come first: they take longest, and none of them should run alone at the end. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ context }) => context.config.displayName?.name === 'e2e';
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

// jest asks for a default export here.
export { LongestFirst as default };
