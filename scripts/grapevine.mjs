#!/usr/bin/env node
// `grapevine <command>`: runs src/cli.ts through tsx, so that there is no build to forget.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// What is set in the environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
// The native library of TensorFlow greets on stderr otherwise, in this process and in the trainer's.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '1';
// tsx looks for tsconfig.json where the command is typed; this process and its children need the one of this checkout.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../tsconfig.json', import.meta.url));
register();
await import('../src/cli.ts');
