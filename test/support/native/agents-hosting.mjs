// The SDK needs `require` of an ES module, which Node has and Jest has not: so Node itself loads it, unchanged.
import nodeRequire from "./node-require.cjs";

export const { authorizeJWT, ConnectorClient, HttpError, MsalTokenProvider } = nodeRequire("@microsoft/agents-hosting");
