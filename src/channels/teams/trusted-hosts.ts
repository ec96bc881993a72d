/** Where the Bot Connector and Microsoft 365 answer in the public cloud; a name stands for all below it. */
const connectorHosts = ["smba.trafficmanager.net", "botframework.com"];
const fileHosts = [...connectorHosts, "sharepoint.com", "svc.ms"];

const isBelow = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

function hostOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const plain =
    parsed && parsed.protocol === "https:" && parsed.username === "" && parsed.password === "" && parsed.port === "";
  return plain ? parsed.hostname : undefined;
}

/** Whether our token may be sent there: https, no port or user of its own, a host on the list. */
export function isTrustedHost(url: string, extra: readonly string[]): boolean {
  const host = hostOf(url);
  return host !== undefined && [...connectorHosts, ...extra].some((name) => isBelow(host, name));
}

/** Whether a customer's file may be fetched from there. */
export function isFileHost(url: string, extra: readonly string[]): boolean {
  const host = hostOf(url);
  return host !== undefined && [...fileHosts, ...extra].some((name) => isBelow(host, name));
}
