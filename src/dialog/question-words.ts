/** The words an English question opens with, for patterns; "what's" is folded to "whats". */
export const interrogatives = "what|whats|how|when|where|why|which|who";
export const questionVerbs = "can|could|is|are|am|do|does|did|will|would|should";

/** How and why in Chinese, for patterns. */
export const howOrWhy = "怎么|怎麼|怎样|怎樣|咋|为什么|為什麼|为啥|為啥|为何|為何|干嘛|幹嘛|点解|點解|點樣|点样";
