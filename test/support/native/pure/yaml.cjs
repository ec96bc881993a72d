module.exports = require("../node-require.cjs")("yaml");
