// What cli-table3 gets in the bundle for its `string-width`: the program's own measure. Its old version builds its emoji pattern anew at every
// call (a score sheet took 16 ms instead of 2), and two measures in one table could disagree.

module.exports = require('../src/terminal/width.ts').displayWidth;
