import { choose, language, say } from "../words.ts";

/** Between Chinese and English, named in the language it leads to. */
export function LanguageSwitch() {
  const isEnglish = language.value === "en";
  return (
    <button
      type="button"
      class="quiet"
      lang={isEnglish ? "zh-CN" : "en"}
      title={say("language-name")}
      onClick={() => choose(isEnglish ? "zh-Hans" : "en")}
    >
      {say("language")}
    </button>
  );
}
