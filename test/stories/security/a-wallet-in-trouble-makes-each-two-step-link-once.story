# Down, slow, hearing twice, and a process that dies: one link for each yes.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 开启两步验证
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 13800001001
bot: 如果这个手机号登记过，马上会收到一条 6 位验证码短信，5 分钟内有效，请填在下面。60 秒内没收到？还有其他方式，也可以在 60 秒后重发。
  [重新发送] [换一种方式] [转人工客服]
-- wallet is down for profile
customer: {sms}
echo: ••••••
bot: 系统现在没有回应，这不是您的问题。您填写的内容都还在。
bot: 您可以现在再试一次，或请人工客服来办。
  [再试一次] [转人工客服]
-- wallet is well again
press: 再试一次
bot: 请填最近收到的 6 位验证码。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 打开两步验证后，光有密码进不来，还要身份验证器上的一次性数字。先在手机上装一个身份验证器，然后我给您绑定页面的链接。现在生成吗？
  [生成链接] [先不用]
-- wallet slow at twoStepLink
press: 生成链接
bot: 正在等系统的结果，一有消息马上告诉您，请不要重复提交。
-- wallet answers
bot: 链接在这里，只能用一次，11月22日 10:30前有效，不要发给任何人：https://…
bot: 打开页面，用身份验证器扫码，再填一次它显示的数字就开好了。从下一次登录起会用到；恢复码请抄在纸上收好。
customer: 开启两步验证
bot: 打开两步验证后，光有密码进不来，还要身份验证器上的一次性数字。先在手机上装一个身份验证器，然后我给您绑定页面的链接。现在生成吗？
  [生成链接] [先不用]
-- wallet gets twoStepLink twice
press: 生成链接
bot: 链接在这里，只能用一次，11月22日 10:30前有效，不要发给任何人：https://…
bot: 打开页面，用身份验证器扫码，再填一次它显示的数字就开好了。从下一次登录起会用到；恢复码请抄在纸上收好。
customer: 开启两步验证
bot: 打开两步验证后，光有密码进不来，还要身份验证器上的一次性数字。先在手机上装一个身份验证器，然后我给您绑定页面的链接。现在生成吗？
  [生成链接] [先不用]
-- dies after twoStepLink
press: 生成链接
-- restart
bot: 链接在这里，只能用一次，11月22日 10:30前有效，不要发给任何人：https://…
bot: 打开页面，用身份验证器扫码，再填一次它显示的数字就开好了。从下一次登录起会用到；恢复码请抄在纸上收好。
-- ledger
-- did twoStepLink done, twoStepLink done, twoStepLink done
