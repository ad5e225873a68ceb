// The program: hands the machine to the port and runs. The only file that names `process`.

import { threadArgument } from './crew/thread-argument.js';
import { nodeIo } from './node-io.js';
import { version } from '../report/version.js';

const given = process.argv.slice(2);

/** Asked by scripts before anything else, and as quick as Node starts. */
const asksForVersion = given.length === 1 && (given[0] === '--version' || given[0] === '-V');

const io = nodeIo(process);

async function main(): Promise<void> {
  const { run } = await import('./program.js');
  // Not process.exit: whatever still runs comes to its end.
  process.exitCode = await run(given, io, async () => (await import('./services.js')).services);
}

if (asksForVersion) io.writeOut(`${version}\n`);
// A thread may load this together with what it needs.
else if (given[0] !== threadArgument) void main();
