# In English: what is missing, and the page that mends it.
-- locale en
-- customer tang-siqi
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: why did my withdrawal fail
bot: Your withdrawal failed. I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1006
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: ¥200.00 to 邮储银行 (ending 5190), 21 Nov, 18:02 GMT+8, failed because your real name is not verified yet, which withdrawals require. Once it is, you can withdraw.
bot: The money is back in your balance: ¥200.00, since 21 Nov, 18:04 GMT+8. You can see it in your balance history.
bot: I can give you the link to the page where you verify your real name. It works once. Shall I make it now?
  [Make the link] [Not now]
customer: yes
bot: Here is the link. It works once, until 22 Nov, 10:30 GMT+8. Send it to no one: https://…
bot: Open the page and follow it. Once you are verified, please withdraw again.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
-- ledger
-- did realNameLink done
