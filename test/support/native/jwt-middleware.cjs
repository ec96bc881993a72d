const { runInThisContext } = require("node:vm");
const { dirname, join } = require("node:path");

const nodeRequire = runInThisContext("process").getBuiltinModule("module").createRequire(__filename);
module.exports = nodeRequire(join(dirname(nodeRequire.resolve("@microsoft/agents-hosting")), "auth/jwt-middleware.js"));
