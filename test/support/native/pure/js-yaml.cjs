module.exports = require("../node-require.cjs")("js-yaml");
