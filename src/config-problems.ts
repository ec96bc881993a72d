import { checkPemPair } from "./check-pem-pair.ts";
import { isThisMachine, url } from "./config-forms.ts";

/** The variables that are set, as they were given. */
type Given = Record<string, string | undefined>;

/** What keeps the process from starting, one line a variable: what is `wrong` by itself, and what does not go with the rest. */
export const findProblems = (given: Given, wrong: readonly string[]): string[] =>
  firstOfEach([...wrong, ...missing(given), ...unreachable(given), ...badCertificate(given)]);

/** One line a variable: what is said of it second often follows from the first. */
function firstOfEach(problems: readonly string[]): string[] {
  const nameOf = (problem: string) => problem.slice(0, problem.indexOf(":"));
  return problems.filter((problem, at) => problems.findIndex((each) => nameOf(each) === nameOf(problem)) === at);
}

const isInChat = (given: Given): boolean => Boolean(given.TEAMS_APP_ID || given.SLACK_BOT_TOKEN);

/** Customers in Teams and Slack get links to pages of ours, to enter a code or fetch a file; whether an agent's room is there changes nothing. */
function unreachable(given: Given): string[] {
  const { PUBLIC_URL: address } = given;
  if (!isInChat(given)) return [];
  // To try Slack's socket wants no address; the page of a code then opens in a browser on this machine.
  const isTrial = !given.TEAMS_APP_ID && !given.SLACK_SIGNING_SECRET && !given.WALLET_URL;
  if (!address) return isTrial ? [] : ["PUBLIC_URL: required with Teams or Slack: customers get links to pages there"];
  if (!url.safeParse(address).success) return [];
  const { protocol, pathname, search, hash, username, password } = new URL(address);
  if (pathname !== "/" || search || hash || username || password)
    return ["PUBLIC_URL: wants the address alone, https://host, with nothing behind or before the host"];
  if (isThisMachine(address))
    return given.WALLET_URL ? ["PUBLIC_URL: wants an address that customers in Teams or Slack can reach"] : [];
  return protocol === "https:"
    ? []
    : ["PUBLIC_URL: wants https with Teams or Slack: codes are entered on a page there"];
}

/** That links lead nowhere but on this machine, where somebody gets some. */
export function onThisMachine(given: Given, publicUrl: string): string[] {
  if (!isThisMachine(publicUrl) || !(isInChat(given) || given.WALLET_URL)) return [];
  const what = isInChat(given) ? ", to enter a code or fetch a file," : "";
  return [`PUBLIC_URL: ${publicUrl} is this machine: a link that a customer gets${what} opens on it alone`];
}

function badCertificate({ TEAMS_CERT_FILE: cert, TEAMS_CERT_KEY_FILE: key }: Given): string[] {
  return cert && key ? checkPemPair(["TEAMS_CERT_FILE", cert], ["TEAMS_CERT_KEY_FILE", key]) : [];
}

/** What is wanting beside what is given, and what this build cannot do. */
function missing(given: Given): string[] {
  const problems: string[] = [];
  const wants = (name: string, reason: string) => {
    if (!given[name]) problems.push(`${name}: ${reason}`);
  };
  if (given.WALLET_URL) {
    wants("DESK_ORIGIN", "required with a real wallet (WALLET_URL is set)");
    wants("KEY_DIR", "required with a real wallet; keys are only made for the sandbox");
    wants("SMTP_URL", "required with a real wallet: codes and notices go out by e-mail");
    wants("SMS_WEBHOOK_URL", "required with a real wallet: codes and notices go out by text message");
    if (!given.WALLET_CERT) wants("WALLET_TOKEN", "required with a real wallet, or WALLET_CERT and WALLET_KEY");
  }
  for (const [one, other] of [
    ["SMTP_URL", "SMTP_FROM"],
    ["DESK_OIDC_ISSUER", "DESK_OIDC_CLIENT_ID"],
    ["DESK_OIDC_CLIENT_ID", "DESK_OIDC_CLIENT_SECRET"],
    ["SMS_WEBHOOK_URL", "SMS_WEBHOOK_SECRET"],
    ["TEAMS_CERT_FILE", "TEAMS_CERT_KEY_FILE"],
    ["WALLET_CERT", "WALLET_KEY"],
    ["HANDOFF_HUB_URL", "HANDOFF_HUB_SECRET"],
  ] as const) {
    if (given[one]) wants(other, `required beside ${one}`);
    if (given[other]) wants(one, `required beside ${other}`);
  }
  if (given.TEAMS_APP_ID) {
    wants("TEAMS_TENANT_ID", "required beside TEAMS_APP_ID");
    if (!given.TEAMS_CERT_FILE)
      wants("TEAMS_APP_PASSWORD", "required beside TEAMS_APP_ID, or TEAMS_CERT_FILE with TEAMS_CERT_KEY_FILE");
  }
  for (const name of [
    "TEAMS_APP_PASSWORD",
    "TEAMS_CERT_FILE",
    "TEAMS_TENANT_ID",
    "TEAMS_SERVICE_HOSTS",
    "TEAMS_AGENTS_CHANNEL",
  ])
    if (given[name]) wants("TEAMS_APP_ID", `required beside ${name}`);
  if (given.TEAMS_AGENTS_CHANNEL && given.SLACK_AGENTS_CHANNEL)
    problems.push("TEAMS_AGENTS_CHANNEL: agents work in one chat, and SLACK_AGENTS_CHANNEL is set");
  if (Object.keys(given).some((name) => name.startsWith("SLACK_"))) {
    wants("SLACK_BOT_TOKEN", "required for Slack");
    wants("SLACK_TEAMS", "required for Slack: the workspaces that may use it");
    if (!given.SLACK_APP_TOKEN)
      wants("SLACK_SIGNING_SECRET", "required for Slack, or SLACK_APP_TOKEN where Slack cannot reach us");
  }
  if (Object.keys(given).some((name) => name.startsWith("CHATWOOT_"))) {
    for (const name of ["URL", "ACCOUNT", "INBOX", "TOKEN", "WEBHOOK_SECRET"])
      wants(`CHATWOOT_${name}`, "required for Chatwoot as the desk");
    if (given.HANDOFF_HUB_URL) problems.push("HANDOFF_HUB_URL: one other desk at a time, and CHATWOOT_URL is set");
  }
  if (given.DATABASE_URL)
    problems.push("DATABASE_URL: this build holds no PostgreSQL store yet; leave it out to run the embedded store");
  return problems;
}
