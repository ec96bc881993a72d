/** A conversation reference: all that is needed to write to somebody later. */
export interface TeamsAddress {
  serviceUrl: string;
  /** "msteams", or another channel of Azure Bot Service. */
  channelId: string;
  conversation: { id: string; tenantId?: string };
  bot: { id: string; name?: string };
  user: { id: string; aadObjectId?: string };
}
