module.exports = require("../../node-require.cjs")("opencc-js/t2cn");
