module.exports = require("../node-require.cjs")("tldts");
