import { existsSync } from 'node:fs';
import { SOFTWARE_DRIVER } from './scripts/setup/software-gpu.mjs';

// Three projects: `unit` needs nothing, `integration` one embedded Neo4j for the run, `e2e` whole processes over HTTP.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
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

// Beside the GPUs that there are: WebGPU has something to be tested on.
if (existsSync(SOFTWARE_DRIVER)) process.env.VK_ADD_DRIVER_FILES ??= SOFTWARE_DRIVER;
// Else the native library of TensorFlow greets on stderr.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';

export default {
  projects: [project('unit'), project('integration', neo4j), project('e2e')],
  // Integration suites share one database, and two cores are all there is: one worker, suites in turn.
  maxWorkers: 1,
  testTimeout: 60_000,
  reporters: ['default'],
};
