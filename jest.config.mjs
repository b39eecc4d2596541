import { existsSync } from 'node:fs';
import { SOFTWARE_DRIVER } from './scripts/setup/software-gpu.mjs';

// Four projects: `unit` needs nothing, `integration` an embedded Neo4j, `e2e` starts whole processes and talks to them over HTTP,
// `web` opens the console of one server in a browser.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/tests/support/jest-transform.mjs',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const project = (name, extra = {}) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/tests/**/*.${name}.test.ts`],
  ...extra,
});

const neo4j = {
  globalSetup: '<rootDir>/tests/support/neo4j-setup.ts',
  globalTeardown: '<rootDir>/tests/support/neo4j-teardown.ts',
};

const web = {
  testMatch: ['<rootDir>/tests/web/**/*.e2e.test.ts'],
  globalSetup: '<rootDir>/tests/support/console-setup.ts',
  globalTeardown: '<rootDir>/tests/support/console-teardown.ts',
};

// WebGPU is tested on a GPU in software too, beside the GPUs of the machine.
if (existsSync(SOFTWARE_DRIVER)) process.env.VK_ADD_DRIVER_FILES ??= SOFTWARE_DRIVER;
// The native library of TensorFlow would print its version to stderr.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';
// Servers of Neo4j live for minutes here: Java's first compiler alone halves the time that they take to start.
process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';

export default {
  projects: [
    project('unit'),
    project('integration', neo4j),
    project('e2e', { testPathIgnorePatterns: ['<rootDir>/tests/web/'] }),
    project('web', web),
  ],
  // Each worker has a Neo4j of its own for integration suites; a server that is given is one, and its suites run in turn.
  maxWorkers: process.env.NEO4J_TEST_URI ? 1 : 2,
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  testTimeout: 60_000,
  // The summary of jest comes last.
  reporters: ['<rootDir>/tests/support/slowest-suites.mjs', 'default'],
};
