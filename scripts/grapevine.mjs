#!/usr/bin/env node
// `grapevine <command>`: runs src/cli.ts through tsx, so no build step is needed.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// A variable of the environment takes precedence over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
// The native library of TensorFlow would print its version to stderr, in this process and in the trainer.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';
// tsx looks for tsconfig.json where the command is typed; this process and its children need the one of this checkout.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../tsconfig.json', import.meta.url));
register();
await import('../src/cli.ts');
