#!/usr/bin/env node
/** Brings a GPU in software for the WebGPU back end. What it cannot bring it names, with the command that does. */
import { command } from './setup/command.mjs';
import { say } from './setup/run.mjs';
import { installSoftwareGpu, SOFTWARE_DRIVER } from './setup/software-gpu.mjs';

const USAGE = `npm run setup:webgpu

Brings SwiftShader, a GPU in software, for tests of the WebGPU back end: 32 MB out of a package of Debian, nothing installed,
kept in .grapevine/swiftshader. On a GPU with its Vulkan driver the back end needs nothing but \`npm ci\`.`;

if (process.argv.length > 2) console.log(USAGE);
else {
  await command(() => {
    installSoftwareGpu();
    say(`it is used with VK_ADD_DRIVER_FILES=${SOFTWARE_DRIVER} TF_BACKEND=webgpu`);
  });
}
