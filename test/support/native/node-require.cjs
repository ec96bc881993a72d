const { runInThisContext } = require("node:vm");

/** Node's own `require`, outside Jest: what it loads is the package itself, once a worker, and can load ES modules. */
module.exports = runInThisContext("process").getBuiltinModule("module").createRequire(__filename);
