/** What is really ours, as knowledge/wallet.yaml lists it under official-contacts. The lists are complete. */
export interface OfficialContacts {
  phones: { number: string; "calls-out": boolean }[];
  "sms-senders": { number: string }[];
  /** Registered domains; every host under them is ours. */
  domains: string[];
  hosts: string[];
  emails: { address: string }[];
  wechat: string[];
  weibo: string[];
  x: string[];
  facebook: string[];
  telegram: string[];
  whatsapp: string[];
  qq: string[];
  /** `pattern` is a regular expression that a staff number must fit whole. */
  agents: { pattern: string };
}
