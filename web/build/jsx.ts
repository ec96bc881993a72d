/** JSX becomes calls of Preact's own runtime. */
export const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;
