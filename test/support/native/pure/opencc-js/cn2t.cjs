module.exports = require("../../node-require.cjs")("opencc-js/cn2t");
