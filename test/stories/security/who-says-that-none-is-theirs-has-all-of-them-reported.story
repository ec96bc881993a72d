# One character freezes; "都不是我的" is no "都是我的": all that was shown is reported, after one more question.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- signed on at the host
press: 不是我的交易
bot: 有一笔付款不是您操作的。先把账户保护住，再查这笔钱。
bot: 要现在冻结账户吗？冻结后谁都转不走里面的钱，您也暂时不能付款和提现；解冻要人工核实。
  [马上冻结] [先不冻结]
customer: 冻
bot: 账户已冻结，现在谁都转不走里面的钱。余额一分不动，通知已发往您登记的联系方式。
bot: 这一步要再确认一次是您本人，选哪一种方式？
  [短信发到登记的手机] [发到登记的邮箱] [转人工客服]
-- account
-- status frozen, sessions 0
customer: 短信
bot: 验证码短信已发往您登记的手机，5 分钟内有效，请填在下面。没收到的话，60 秒后可以重发。
  [重新发送] [换一种方式] [转人工客服]
customer: {sms}
echo: ••••••
bot: 这是最近 30 天转出的款项。有不是您本人操作的吗？请勾选；都是您的就点“都是我的”。
  | 11月22日 09:35 青木咖啡 ¥68.00 待处理
  | 11月21日 15:00 李** ¥350.00 待处理
  | 11月20日 12:18 老陈面馆 ¥42.50 已完成
  | 11月19日 20:42 远山书店 ¥299.00 已完成
  | 11月19日 20:41 远山书店 ¥299.00 已完成
  [都是我的] [都不是我的]
customer: 都不是我的
bot: 这里的 5 笔都不是您操作的，对吗？点“对，都登记”，我就全部登记为非本人交易。
  [对，都登记] [我再看看]
customer: 对
bot: 已登记 5 笔非本人交易，由人工客服调查。
bot: 接下来：换一个别处没用过、别人猜不到的密码，打开两步验证，不在公共网络上用账户。调查要一点时间，请按客服的提示来。
bot: 工单号 WL-22222221。客服查清后会在这个对话里回复您，请留意。
bot: 要现在就和人工客服说吗？不说也照样会查。
  [转人工客服] [不用，等结果]
-- cases
-- case WL-22222221: unauthorised, lin-xiaoyu, secure-account.unauthorised {"dialog":"secure-account","danger":"unauthorised","account":"frozen","transactions":"PAY-7K3M9Q2X PAY-4T8XNC6R PAY-9H2WVJ5D PAY-8N5CQT4G PAY-3R6YKB8F"}
