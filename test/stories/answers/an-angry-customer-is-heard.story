# No quarrel, a way to a person.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 你们什么垃圾客服，骗子公司
bot: 听得出您很生气，是我没帮到您，抱歉。
  您可以告诉我卡在哪一步，我马上看；也可以现在就转真人。
  [人工客服] [我要投诉]
customer: this is useless, you idiots
bot: I can hear you're upset, and I'm sorry I haven't helped so far.
  Tell me where you're stuck and I'll look right away, or I can get you a person now.
  [Talk to a person] [Make a complaint]
