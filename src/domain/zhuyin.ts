/** The sounds that people in Taiwan write in place of a particle, "不等ㄌ", by the character they stand for. */
export const zhuyin: Readonly<Record<string, string>> = {
  ㄅ: "吧",
  ㄇ: "嘛",
  ㄉ: "的",
  ㄋ: "呢",
  ㄌ: "了",
  ㄏ: "呵",
  ㄚ: "啊",
  ㄛ: "喔",
  ㄝ: "耶",
  ㄟ: "欸",
};
