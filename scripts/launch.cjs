#!/usr/bin/env node
// The command as it ships (dist/rubric.cjs): loads the bundled parts on demand, with the machine code that V8 made of them in an earlier run;
// compiling is most of the start of a program this size. V8 itself refuses code of another version or with other flags, and then the parts are
// compiled as usual. Code lies beside the parts, where the build put it, or in a folder of the user's own into which nobody else can write.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const { env, platform, versions, arch } = process;
const parts = path.join(__dirname, 'parts');
const shipped = path.join(__dirname, 'code');
/** The build makes the command write the code that ships. */
const training = env.RUBRIC_BUILD_CODE === shipped;

/** Beside the main thread; see src/cli/crew. */
const isThread = process.argv[2] === '\0thread';

/** Part by module, where a part holds several modules. Written by the build. */
const partOf = {};

const loaded = new Map();
const modules = new Map();
const scripts = new Map();
let incomplete = training;

function load(name) {
  const known = modules.get(name);
  if (known) return known;
  const module = loadPart(partOf[name] ?? name).modules[name];
  modules.set(name, module);
  return module;
}

/** A part hands out its modules by name. It is a function as Node wraps modules, in ASCII (the bundler escapes everything else). */
function loadPart(part) {
  const known = loaded.get(part);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(part, module);
  const filename = path.join(parts, part);
  const script = compiled(part, filename, fs.readFileSync(filename, 'latin1'));
  script.runInThisContext().call(module.exports, module.exports, requirePart, module, filename, parts);
  return module.exports;
}

const requirePart = (name) => (name.startsWith('./') ? load(name.slice(2)) : requireBuiltin(name));

let v8;

function requireBuiltin(name) {
  const module = require(name);
  if (name === 'node:v8') v8 = module;
  return module;
}

/** V8 takes code only under the flags that it was made under. The one that a short run changes (expectShortRun in src/cli/node-io.ts) is set back. */
const setFlagsBack = () => v8?.setFlagsFromString('--max-optimized-bytecode-size=61440');

function compiled(name, filename, source) {
  setFlagsBack();
  for (const folderOf of [() => shipped, ownFolder]) {
    const folder = folderOf();
    const cachedData = folder && readCode(path.join(folder, codeName(name)));
    const script = cachedData && new vm.Script(source, { filename, cachedData });
    if (!script || script.cachedDataRejected) continue;
    scripts.set(name, script);
    return script;
  }
  incomplete = true;
  const script = new vm.Script(source, { filename });
  scripts.set(name, script);
  return script;
}

/** What people run most has code of its own, with the functions that it calls: reading more takes longer than anything it does. */
const run = isThread ? 'rank' : ['score', 'rank', 'validate'].includes(process.argv[2]) ? process.argv[2] : 'any';

/** The hash of all parts, written by the build: V8 sees by itself only whether code was made from a text of the same length. */
const edition = '';

const codeName = (name) => `${name}-${run}-${edition}-${versions.v8}-${arch}.code`;

function readCode(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Undefined where there is none, or where others could put code of theirs. */
function ownFolder() {
  if (training || env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const base = env.XDG_CACHE_HOME || (platform === 'win32' ? env.LOCALAPPDATA : env.HOME && path.join(env.HOME, '.cache'));
  if (!base || !path.isAbsolute(base)) return undefined;
  const folder = path.join(base, 'rubric', 'code');
  return isPrivate(folder) ? folder : undefined;
}

function isPrivate(folder) {
  try {
    const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
    return !stats || platform === 'win32' || (stats.isDirectory() && stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/** After the run, so that the code of every function it called is in it. Whole or not at all; a folder that cannot be written is no problem. */
function keepCode() {
  if (!incomplete) return;
  const folder = training ? shipped : ownFolder();
  if (!folder) return;
  setFlagsBack();
  try {
    fs.mkdirSync(folder, { recursive: true, mode: training ? 0o755 : 0o700 });
    for (const [name, script] of scripts) {
      const file = path.join(folder, codeName(name));
      fs.writeFileSync(`${file}.${process.pid}`, script.createCachedData());
      fs.renameSync(`${file}.${process.pid}`, file);
    }
  } catch {
    // The next run compiles again.
  }
}

if (!isThread) process.once('exit', keepCode);
load(isThread ? 'thread.cjs' : 'main.cjs');
