import { directLineContract } from "../contracts/directline.ts";
import { openWebDesk } from "../support/web-desk.ts";

directLineContract("the web channel over a memory store", () => openWebDesk());
