// In the realm of the SDK, whose network it stands in for.
import nodeRequire from "./node-require.cjs";

export default nodeRequire("nock");
