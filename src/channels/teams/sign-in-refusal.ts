/** Microsoft's code for why it grants no token, and the variable that it is about. */
export interface SignInRefusal {
  variable: string;
  code: string;
}

/** What is wrong, by code; every other one is about the secret or the certificate. learn.microsoft.com, "Microsoft Entra authentication and authorization error codes". */
const variables: Record<string, string> = {
  AADSTS90002: "TEAMS_TENANT_ID",
  AADSTS900021: "TEAMS_TENANT_ID",
  AADSTS900023: "TEAMS_TENANT_ID",
  AADSTS700016: "TEAMS_APP_ID or TEAMS_TENANT_ID",
  AADSTS7000229: "TEAMS_APP_ID or TEAMS_TENANT_ID",
  AADSTS7000112: "TEAMS_APP_ID",
  AADSTS700027: "TEAMS_CERT_FILE",
};

/** What a failed sign-in says of what we were told from outside; undefined when it says nothing of it, as where nobody was reached. */
export function readSignInRefusal(error: unknown, withCertificate: boolean): SignInRefusal | undefined {
  const { message } = (error ?? {}) as { message?: unknown };
  const [code] = /AADSTS\d{1,9}/.exec(typeof message === "string" ? message : "") ?? [];
  if (code === undefined || passing.has(code)) return undefined;
  return { code, variable: variables[code] ?? (withCertificate ? "TEAMS_CERT_FILE" : "TEAMS_APP_PASSWORD") };
}

/** Microsoft's own trouble, and too many requests. */
const passing = new Set(["AADSTS90033", "AADSTS90055", "AADSTS50196", "AADSTS90025", "AADSTS90024"]);
