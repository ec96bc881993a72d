import express, { type NextFunction, type Request, type Response, Router } from "express";
import { z } from "zod";
import { sandboxAddress } from "./sandbox-address.ts";
import type { SandboxIdentity } from "./sandbox-identity.ts";
import type { SandboxControls, SandboxCustomer } from "./sandbox-wallet.ts";
import type { CustomerId } from "./wallet.ts";

const shortText = z.string().min(1).max(256);
const address = shortText.transform((typed, context) => {
  const found = sandboxAddress(typed);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "neither a phone nor an e-mail" });
  return z.NEVER;
});
const sessionBody = z.object({ customer: shortText });
const signInBody = z
  .object({
    phone: address.optional(),
    email: address.optional(),
    password: shortText,
    code: z.string().max(16).optional(),
  })
  .refine(({ phone, email }) => (phone === undefined) !== (email === undefined), "either phone or email");

export interface SandboxApiDeps {
  sandbox: SandboxControls;
  identity: SandboxIdentity;
  /** Clears what others hold about the customers: challenges, counters, locks, send limits. */
  onReset: () => Promise<void>;
}

/** The sandbox's machine-readable side (architecture.md, "Contracts"). */
export function createSandboxApiRoutes({ sandbox, identity, onReset }: SandboxApiDeps): Router {
  const router = Router();
  const json = express.json({ limit: "64kb" });
  const exists = async (customer: CustomerId): Promise<boolean> =>
    (await sandbox.customers()).some(({ id }) => id === customer);

  router.get("/sandbox/customers.json", async (_request, response) => {
    response.set("Cache-Control", "no-store").json((await sandbox.customers()).map(listed));
  });

  router.get("/sandbox/messages.json", async (request, response) => {
    const to = z.string().max(256).optional().safeParse(request.query.to);
    if (!to.success) return refuse(response, 400, "BadArgument", "to: one phone or e-mail");
    const messages =
      to.data === undefined || to.data === ""
        ? await sandbox.messages()
        : await sandbox.messages(sandboxAddress(to.data) ?? to.data);
    response.set("Cache-Control", "no-store").json(messages);
  });

  router.get("/sandbox/authenticator.json", async (request, response) => {
    const customer = z.string().max(256).safeParse(request.query.customer);
    const now = customer.success ? await sandbox.authenticatorCode(customer.data) : "none";
    if (now === "none") return refuse(response, 404, "NotFound", "no authenticator for this customer");
    response.set("Cache-Control", "no-store").json(now);
  });

  router.post("/sandbox/reset", sameSite, async (_request, response) => {
    await sandbox.reset();
    await onReset();
    response.json({});
  });

  router.post("/sandbox/session", sameSite, json, async (request, response) => {
    const body = sessionBody.safeParse(request.body);
    if (!body.success) return refuse(response, 400, "BadArgument", z.prettifyError(body.error));
    if (!(await exists(body.data.customer))) return refuse(response, 404, "NotFound", "no such sandbox customer");
    response.set("Cache-Control", "no-store").json({ identity: await identity.identityFor(body.data.customer) });
  });

  router.post("/sandbox/sign-in", sameSite, json, async (request, response) => {
    const body = signInBody.safeParse(request.body);
    if (!body.success) return refuse(response, 400, "BadArgument", z.prettifyError(body.error));
    const customer = await sandbox.signIn(body.data);
    if (customer === "refused")
      return refuse(
        response,
        401,
        "SignInRefused",
        "unknown, wrong password, or a code of the authenticator is needed",
      );
    response.set("Cache-Control", "no-store").json({ customer });
  });
  return router;
}

function listed({ id, name, language, phone, email, totpSecret, answers, password, situation }: SandboxCustomer) {
  return {
    id,
    name,
    phone,
    email,
    ...(totpSecret ? { totpSecret } : {}),
    ...(answers
      ? { answers: answers.map(({ question, answer }) => ({ question: question[language], answer, texts: question })) }
      : {}),
    situation: `${situation.en} · ${situation["zh-Hans"]}`,
    situations: situation,
    language,
    firstPassword: password,
  };
}

export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}

/** Another site's page may not press our buttons; tools that send no such header may. */
function sameSite(request: Request, response: Response, next: NextFunction): void {
  if (request.headers["sec-fetch-site"] === "cross-site")
    refuse(response, 403, "OriginNotAllowed", "from another site");
  else next();
}
