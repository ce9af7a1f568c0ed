// `node --require` this to have a process killed, as by kill -9, right before its n-th step on the disk
// (KILL_AT=n): a statement of SQLite, or a call that changes files. Without KILL_AT it runs to its end,
// and leaves in the file STEPS how many steps it took.
const fs = require('node:fs');
const process = require('node:process');
const Database = require('libsql');

const { KILL_AT, STEPS } = process.env;
const killAt = Number(KILL_AT ?? Infinity);
let steps = 0;

function step() {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
}

function counted(object, method) {
  const original = object[method];
  object[method] = function (...given) {
    step();
    return original.apply(this, given);
  };
}

const database = new Database(':memory:');
const statements = Object.getPrototypeOf(database.prepare('SELECT 1'));
const databases = Object.getPrototypeOf(database);
database.close();
for (const method of ['all', 'run']) counted(statements, method);
counted(databases, 'exec');
for (const method of [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
])
  counted(fs, method);

const { writeFileSync } = fs;
if (STEPS !== undefined)
  process.once('exit', () => {
    writeFileSync(STEPS, String(steps));
  });
