import { accountPoints } from "./account-points.ts";
import { casePoints } from "./case-points.ts";
import { moneyPoints } from "./money-points.ts";
import { oncePoints } from "./once-points.ts";
import type { Point } from "./point.ts";
import { whoPoints } from "./who-points.ts";

/** All that wallet.ts promises, in the order in which one core can be asked it. */
export const walletPoints: Point[] = [...whoPoints, ...moneyPoints, ...casePoints, ...oncePoints, ...accountPoints];
