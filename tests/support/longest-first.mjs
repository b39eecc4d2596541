import Sequencer from '@jest/test-sequencer';

/**
 * Suites that start whole processes come first: they take longest, and none of them should run alone at the end. Those of the
 * console come next: their server is ready by then.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const first = ['e2e', 'web'];
    const rank = ({ context }) => {
      const place = first.indexOf(context.config.displayName?.name);
      return place < 0 ? first.length : place;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}

// jest asks for a default export here.
export { LongestFirst as default };
