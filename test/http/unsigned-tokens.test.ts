import { unsignedTokens } from "./unsigned-tokens.ts";

unsignedTokens(2_000);
