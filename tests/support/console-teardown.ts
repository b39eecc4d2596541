import { type ConsoleServerGlobal } from './console-setup.js';

async function teardown(): Promise<void> {
  await (globalThis as ConsoleServerGlobal).stopGrapevineConsoleServer?.();
}

// jest asks for a default export here.
export { teardown as default };
