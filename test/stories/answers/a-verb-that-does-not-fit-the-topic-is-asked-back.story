# Opening hours cannot be cancelled: which is meant is asked, once more at a bare "how?", and then a person is offered.
-- customer lin-xiaoyu
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 你们客服几点上班
bot: 人工客服的服务时间：每天 24 小时。
  没有人值班的时候我也在，能查提现、冻结账号、登记问题。要人处理的，我先帮您建好单，或者约回电，时间是每天 9:00–21:00（北京时间）。
  [什么时候人少] [请给我回电] [人工客服]
customer: 帮我取消掉
bot: 您说的是哪一件？
  [撤销处理中付款] [取消提现] [自动扣费] [都不是]
customer: 怎么弄
bot: 您说的是哪一件？
  [撤销处理中付款] [取消提现] [自动扣费] [都不是]
customer: 怎么弄
bot: 我还是没弄明白。要不要请人工客服来？您写过的内容他们都能看到，不用重说。
  [转人工客服] [继续在这里办]
-- ledger
-- did nothing
