# A plain report of a payment the customer did not make: the freeze first, in two turns for who is signed in; a person is offered, not queued.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
press: Payment not mine
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes freeze it
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
-- account
-- status frozen, sessions 0
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:35 GMT+8 青木咖啡 ¥68.00 Pending
  | 21 Nov, 15:00 GMT+8 李** ¥350.00 Pending
  | 20 Nov, 12:18 GMT+8 老陈面馆 ¥42.50 Completed
  | 19 Nov, 20:42 GMT+8 远山书店 ¥299.00 Completed
  | 19 Nov, 20:41 GMT+8 远山书店 ¥299.00 Completed
  [All mine] [None are mine]
pick: 李**
bot: I have reported what you ticked as not yours (1). Our staff will investigate.
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks. An investigation takes a little time; please follow the agent's advice.
bot: Your case number is WL-22222221. Once it is investigated, the answer comes here in this conversation.
bot: Would you like to talk to a person now? It is investigated either way.
  [Talk to a person] [No, I will wait]
press: No, I will wait
bot: All right. To see where it stands, send me the case number. If you see another payment you do not know, tell me at once.
-- cases
-- case WL-22222221: unauthorised, lin-xiaoyu, secure-account.unauthorised {"dialog":"secure-account","danger":"unauthorised","account":"frozen","transactions":"PAY-4T8XNC6R"}
-- queue
-- waiting: not
