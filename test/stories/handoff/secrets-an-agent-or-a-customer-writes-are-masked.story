# Cards and passwords are nobody's business in a chat, and whoever sends one is told, whoever has the conversation.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 支付密码 860417 登不上
echo: 支付密码 •••••• 登不上
system: 您这条消息里像卡号、密码或验证码的部分已自动遮住，没有保存，客服也看不到。这些请不要发给任何人，包括我们。
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在为您服务。
customer: 我的卡号是 6222021234567890128
echo: 我的卡号是 •••• 0128
system: 您这条消息里像卡号、密码或验证码的部分已自动遮住，没有保存，客服也看不到。这些请不要发给任何人，包括我们。
customer: 密码是 Lark-Morning-41
echo: 密码是 ••••••
system: 您这条消息里像卡号、密码或验证码的部分已自动遮住，没有保存，客服也看不到。这些请不要发给任何人，包括我们。
-- agent mei says 您的卡号 4242424242424242 我看到了
agent Mei: 您的卡号 •••• 4242 我看到了
