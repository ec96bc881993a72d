/** What the package tells Teams about the installation. */
export interface AppFacts {
  appId: string;
  /** `x.y.z`; Teams takes an update only with a higher one. */
  version: string;
  publicUrl: string;
  website: string;
  privacyUrl: string;
  termsUrl: string;
  accent: string;
  /** In Simplified Chinese, the package's own language, and English; at most 30, 100, 80 and 4,000 characters. `fullName` is another than `name`. */
  words: Record<"zh-Hans" | "en", { name: string; fullName: string; short: string; full: string }>;
}

const version = "1.19";
const schemas = `https://developer.microsoft.com/en-us/json-schemas/teams/v${version}`;

/** The app's manifest and its English words, after Microsoft's schema of this version. */
export function createAppManifest(facts: AppFacts): { manifest: Record<string, unknown>; en: Record<string, unknown> } {
  const { appId, words, website } = facts;
  const { "zh-Hans": own, en } = words;
  return {
    manifest: {
      $schema: `${schemas}/MicrosoftTeams.schema.json`,
      manifestVersion: version,
      version: facts.version,
      id: appId,
      developer: {
        name: own.name.slice(0, 32),
        websiteUrl: website,
        privacyUrl: facts.privacyUrl,
        termsOfUseUrl: facts.termsUrl,
      },
      name: { short: own.name, full: own.fullName },
      description: { short: own.short, full: own.full },
      localizationInfo: { defaultLanguageTag: "zh-cn", additionalLanguages: [{ languageTag: "en", file: "en.json" }] },
      icons: { color: "color.png", outline: "outline.png" },
      accentColor: facts.accent,
      bots: [
        { botId: appId, scopes: ["personal", "team", "groupChat"], supportsFiles: true, isNotificationOnly: false },
      ],
      permissions: ["identity", "messageTeamMembers"],
      validDomains: [new URL(facts.publicUrl).hostname],
    },
    en: {
      $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
      "name.short": en.name,
      "name.full": en.fullName,
      "description.short": en.short,
      "description.full": en.full,
    },
  };
}
