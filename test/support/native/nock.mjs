// In the realm of the SDK, whose network it stands in for.
import { nodeRequire } from "./node-require.mjs";

export default nodeRequire("nock");
