# The payment that was not theirs, named at once; the number corrected, a stranger's code refused.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: there is a charge of 1250 from yesterday that I did not make
bot: There is a payment you did not make (yesterday, ¥1,250.00). First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1003
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: no, I mean +1 202 555 0143
bot: Thank you, I have changed that.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
press: Freeze it now
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Is this what you mean? Tick what was not you, or tap “Show all” for the last 30 days.
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [Show all] [None are mine]
pick: Northstar Hotels
bot: I have reported what you ticked as not yours (1). Our staff will investigate.
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks. An investigation takes a little time; please follow the agent's advice.
bot: Your case number is WL-22222221. Once it is investigated, the answer comes here in this conversation.
bot: Would you like to talk to a person now? It is investigated either way.
  [Talk to a person] [No, I will wait]
-- account
-- status frozen, sessions 0
-- ledger
-- did freeze done, reportUnauthorised done
