interface Listed {
  path: string | RegExp;
  methods?: string[];
  router?: Lister;
}
interface Lister {
  listRoutes(): Listed[];
}

/** Every route a router answers, mounted ones at their whole path, as "METHOD /path"; the router itself says which there are. */
export function routesOf(router: unknown, under = ""): string[] {
  const found = (router as Lister).listRoutes().flatMap(({ path, methods = [], router: mounted }) => {
    const whole = `${under}${path === "/" ? "" : String(path)}`;
    if (mounted) return routesOf(mounted, whole);
    return methods.filter((method) => method !== "HEAD").map((method) => `${method} ${whole || "/"}`);
  });
  return [...new Set(found)];
}
