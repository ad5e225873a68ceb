// What commander gets in the bundle for `node:child_process`: it would start commands that are programs of their own, and `rubric` has none.

module.exports = {};
