#!/usr/bin/env node
// The program: hands the machine to the port and runs. The only file that names `process`.

import { nodeIo } from './node-io.js';
import { run } from './program.js';

// Not process.exit: what is still on its way into a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), nodeIo(process), async () => (await import('./services.js')).services);
