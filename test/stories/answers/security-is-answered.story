# Passwords and public networks.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 密码怎么设才安全
bot: 好密码要长：至少 12 位，三四个不相干的词连起来，再夹点数字和符号，又难猜又好记。
  别用生日、手机号、姓名、123456，也别和其他网站一样；支付密码不要用连号。
  隔一段时间换一次，怀疑泄露就立刻换；记不住就用密码管理器。
  [开启两步验证] [忘记登录密码] [公共网络安全]
customer: is it safe to use public wifi
bot: Do not sign in or pay on public Wi-Fi in cafés, airports or hotels; use your mobile data instead.
  Avoid shared and borrowed computers too. If you have already used one, sign out, change the password, remove the device and look through your payments.
  [Review my transactions] [Strong passwords] [Turn on two-step]
