const count = "[\\d一二两兩三四五六七八九十几幾半好多]{1,3}";
const chinese = new RegExp(
  `^(?:这|這|我|都|已经|已經|等|拖|过|過|去|有|了|快|足足|整整|大概)*${count}个?個?(?:多)?(?:小时|小時|钟头|鐘頭|天|日|周|星期|礼拜|禮拜|月)(?:多|了|啦|喇|过|過|去|还|還|都|没|沒|没有|未|到|啊|呀|消息|动静|動靜|音信)*$`,
);
const english =
  /^(?:its|it|has|ive|i|have|been|waiting|waited|for|already|like|over|more|than|almost|about|nearly|and|now|a|full|whole| )*(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|ten|several|few|couple of) (?:hour|day|week|month)s?(?: (?:now|already|long|and|still|nothing|no|news|money|ago|since|passed|gone by))*$/;

/** "It has been three days" tells nothing but how long the customer has waited; `folded` as commands are. */
export const saysWaited = (folded: string): boolean => chinese.test(folded) || english.test(folded);
