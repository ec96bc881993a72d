import { join } from "node:path";

/** Where the build puts the model of the shipped knowledge, so that a first start need not train. */
export const builtModels = (root: string): string => join(root, "dist/model");
