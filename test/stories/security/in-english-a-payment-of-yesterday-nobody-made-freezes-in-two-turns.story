# The same in English, by who is signed in.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: yesterday's payment of 1250 wasn't made by me
bot: There is a payment you did not make (yesterday, ¥1,250.00). First we protect your account, then we trace the money.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes, freeze it
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
-- account
-- status frozen, sessions 0
customer: text message
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Is this what you mean? Tick what was not you, or tap “Show all” for the last 30 days.
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  [Show all] [None are mine]
press: Show all
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:45 GMT+8 Bluebird Bakery ¥74.20 Pending
  | 21 Nov, 19:46 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 21 Nov, 19:45 GMT+8 Northstar Hotels ¥1,250.00 Completed
  | 17 Nov, 14:11 GMT+8 Walsh ** ¥320.00 Completed
  [All mine] [None are mine]
pick: Walsh **
bot: I have reported what you ticked as not yours (1). Our staff will investigate.
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks. An investigation takes a little time; please follow the agent's advice.
bot: Your case number is WL-22222221. Once it is investigated, the answer comes here in this conversation.
bot: Would you like to talk to a person now? It is investigated either way.
  [Talk to a person] [No, I will wait]
press: No, I will wait
bot: All right. To see where it stands, send me the case number. If you see another payment you do not know, tell me at once.
-- cases
-- case WL-22222221: unauthorised, emma-clarke, secure-account.unauthorised {"dialog":"secure-account","danger":"unauthorised","account":"frozen","transactions":"PAY-2X8FKV6N"}
