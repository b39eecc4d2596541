#!/usr/bin/env node
/** Builds the native TensorFlow.js back end. For what it cannot install it prints the command that installs it. */
import { command } from './setup/command.mjs';
import { installNative } from './setup/native.mjs';
import { VARIANTS } from './setup/native-wheels.mjs';

const USAGE = `npm run setup:native [cpu|gpu]

Builds the native TensorFlow.js back end (libtensorflow), for which \`npm ci\` brings the sources only. Linux on x86-64.

  cpu   the default: 207 MB to fetch, 600 MB on disk
  gpu   for NVIDIA cards (driver 525 or later), with CUDA 12.2 and cuDNN 8.9 in it: gigabytes to fetch, 3.8 GB on disk

Needs Python 3 with pip, and g++; on Debian as root they are installed. The library is kept in .grapevine/tensorflow.
A second run finds everything and ends. TF_BACKEND=native forces it.`;

const words = process.argv.slice(2);
const variant = words[0] ?? 'cpu';
if (words.includes('--help') || words.includes('-h')) console.log(USAGE);
else if (words.length > 1 || !(variant in VARIANTS)) {
  console.error(USAGE);
  process.exitCode = 2;
} else await command(() => installNative(variant));
