# Simplified first, then Traditional while waiting, then English with the agent.
bot: 您好，这里是云雀钱包客服助手。遇到什么事了？直接写给我，或点下面的按钮。
  [找回账号] [支付出错了] [不是我的交易] [提现失败] [联系我们] [人工客服]
customer: 转人工
bot: 好的，已为您排队。现在没有客服在线，您的位置会保留；也可以先留下工单，客服上线后会在这个对话里回复您。
bar: 排队中 · 1/1
  [不等了] [先去忙，稍后看] [留下工单]
customer: 這個電話 4008001234 是你們的嗎
bot: 4008001234：不是我們的。它看著像我們的，但不一樣，是仿冒。
bot: 請不要回覆、不要付款、不要點開，也不要分享螢幕或裝對方給的軟體，直接刪除或封鎖就好。我已記下，遮住細節後交安全同事核對，您不用再做什麼。要找我們，就在這裡，或打 400-000-1234。
bot: 您還在排隊，現在第 1 位。
customer: 先去忙，稍后看
bot: 好，位置給您留著，您可以先去忙。輪到您時，客服會直接在這裡回覆，回來開啟這個對話就能看到。
-- agent mei claims
bar: ended, claimed
system: 客服Mei已接入，正在為您服務。
customer: I think somebody else took money out of my account yesterday
desk: 留意：客户的话里有被骗或被盗的迹象——钱正被或已被别人转走
-- agent mei returns
system: Mei has left the conversation.
bot: I am back and will take it from here. If there is anything else, just write to me.
customer: thank you very much
bot: You're welcome, glad to help.
  If anything else comes up, just write.
  [Feedback]
