const real = require("../node-require.cjs")("js-yaml");

/** What each long text says, read once a worker: the knowledge takes a second, and dozens of suites begin with it. Frozen, so that no suite changes it for the next. */
const read = new Map();
const long = 10_000;

function load(text, options) {
  if (text.length < long) return real.load(text, options);
  if (!read.has(text)) read.set(text, frozen(real.load(text, options)));
  return read.get(text);
}

function frozen(value) {
  if (value !== null && typeof value === "object") for (const each of Object.values(Object.freeze(value))) frozen(each);
  return value;
}

module.exports = { ...real, load };
