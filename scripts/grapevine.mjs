#!/usr/bin/env node
// `grapevine <command>`: runs src/cli.ts through tsx, so that there is no build to forget.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
