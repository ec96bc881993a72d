/** As much of the provider as the tests use. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export default class Provider {
    constructor(
      issuer: string,
      settings: {
        clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
        findAccount: (
          ctx: unknown,
          sub: string,
        ) => Promise<{ accountId: string; claims: () => Promise<{ sub: string }> }>;
        cookies: { keys: string[] };
        pkce: { required: () => boolean };
      },
    );
    callback(): (req: IncomingMessage, res: ServerResponse) => void;
  }
}
