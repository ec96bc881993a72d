declare module "*.css?inline" {
  const css: string;
  export default css;
}

declare module "*/phrases.yaml" {
  /** By language (zh-Hans, zh-Hant, zh-HK, en), then by key. */
  const phrases: Record<"zh-Hans" | "zh-Hant" | "zh-HK" | "en", Record<string, string>>;
  export default phrases;
}

declare module "virtual:demo-accounts" {
  /** What the sandbox wallet holds for each demo customer, by id. */
  const accounts: Record<string, import("./demo/account.ts").DemoAccount>;
  export default accounts;
}
