module.exports = require("../node-require.cjs")("pinyin-pro");
