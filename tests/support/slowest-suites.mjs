import { relative } from 'node:path';

const SHOWN = 10;

/** A reporter of jest: the slowest suites of a run, above the summary. */
class SlowestSuites {
  onRunComplete(_, { testResults }) {
    if (testResults.length < 2) return;
    const slowest = testResults
      .map(({ testFilePath, perfStats }) => ({ suite: relative('.', testFilePath), seconds: perfStats.runtime / 1000 }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN);
    const lines = slowest.map(({ suite, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${suite}\n`);
    // Where jest writes everything else.
    process.stderr.write(`\nSlowest suites:\n${lines.join('')}\n`);
  }
}

// jest asks for a default export here.
export { SlowestSuites as default };
