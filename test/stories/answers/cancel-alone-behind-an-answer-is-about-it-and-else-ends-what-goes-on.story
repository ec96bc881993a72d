# "取消" is a command to a dialog; behind an answer that can be cancelled it means that.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 付款一直处理中
bot: “处理中”表示银行或收款方还没有回结果。常见原因是网络或银行系统慢，或者这笔需要多做一次核对。
bot: 这段时间请不要重复付款。有结果后账单会自己更新；不想等的话，我可以帮您查这一笔，或者试着撤销。
  [撤销处理中付款] [商家没收到款] [人工客服]
customer: 取消
bot: 您想撤销一笔付款，我来办。
bot: 先确认是您本人。请发来注册时用的手机号或邮箱。
  [转人工客服]
customer: 取消
bot: 好的，先不办了，什么都没有改动。
customer: 取消
bot: 好的。还有什么可以帮您？
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
-- ledger
-- did nothing
