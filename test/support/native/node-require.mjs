import { runInThisContext } from "node:vm";

/** Node's own `require`, outside Jest: what it loads is the package itself, and can load ES modules. */
export const nodeRequire = runInThisContext("process")
  .getBuiltinModule("module")
  .createRequire(import.meta.url);
