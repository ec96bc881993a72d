import type { Request, Response } from "express";

/** The desk's cookie, by whether the desk is reached over https. */
export interface SessionCookie {
  read(req: Request): string | undefined;
  set(res: Response, id: string): void;
  clear(res: Response): void;
}

/** `__Host-walletline`, Secure, over https, else `walletline`; HttpOnly and SameSite=Strict always; gone with the browser. security.md R22. */
export function createSessionCookie({ https }: { https: boolean }): SessionCookie {
  const name = https ? "__Host-walletline" : "walletline";
  const attributes = `Path=/; HttpOnly; SameSite=Strict${https ? "; Secure" : ""}`;
  return {
    read(req) {
      const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
      const values = pairs.filter(([key]) => key === name).map(([, value]) => value);
      return values.length === 1 ? values[0] : undefined;
    },
    set: (res, id) => void res.append("Set-Cookie", `${name}=${id}; ${attributes}`),
    clear: (res) => void res.append("Set-Cookie", `${name}=; ${attributes}; Max-Age=0`),
  };
}
