const { dirname, join } = require("node:path");
const nodeRequire = require("./node-require.cjs");

module.exports = nodeRequire(join(dirname(nodeRequire.resolve("@microsoft/agents-hosting")), "auth/jwt-middleware.js"));
