#!/usr/bin/env node
// `grapevine <command>`: runs src/cli.ts through tsx, so that there is no build to forget.
import { existsSync } from 'node:fs';
import { register } from 'tsx/esm/api';

// What is set in the environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
register();
await import('../src/cli.ts');
