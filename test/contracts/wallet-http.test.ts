import { wirePoints } from "../../src/wallet/check/wire-points.ts";
import { openOverHttp } from "../support/served-sandbox.ts";
import { walletContract } from "./wallet-contract.ts";

walletContract("the HTTP wallet, on the served sandbox", openOverHttp, wirePoints);
