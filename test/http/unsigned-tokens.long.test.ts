import { unsignedTokens } from "./unsigned-tokens.ts";

unsignedTokens(100_000);
