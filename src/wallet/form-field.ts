import type { Request } from "express";

/** A field of a form; one sent twice, or none, is empty. */
export function formField(request: Request, name: string): string {
  const body: unknown = request.body;
  const value =
    body && typeof body === "object" && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** The digits of a code as they may be typed: full-width, with spaces. */
export const codeField = (request: Request): string => formField(request, "code").normalize("NFKC").replace(/\s/g, "");
