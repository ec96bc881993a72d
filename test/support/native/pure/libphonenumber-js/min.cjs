module.exports = require("../../node-require.cjs")("libphonenumber-js/min");
