# Words against it turn none of the buttons around; who looks again has everything still open.
-- customer lin-xiaoyu
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
press: Payment not mine
bot: There is a payment you did not make. First we protect your account, then we trace the money.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: just freeze it
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
customer: text my phone
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
customer: they are not all mine
bot: I could not read that. Tick what was not you. If all of it was you, tap “All mine”; if none of it was, “None are mine”.
  | 22 Nov, 09:35 GMT+8 青木咖啡 ¥68.00 Pending
  | 21 Nov, 15:00 GMT+8 李** ¥350.00 Pending
  | 20 Nov, 12:18 GMT+8 老陈面馆 ¥42.50 Completed
  | 19 Nov, 20:42 GMT+8 远山书店 ¥299.00 Completed
  | 19 Nov, 20:41 GMT+8 远山书店 ¥299.00 Completed
  [All mine] [None are mine]
customer: none of them are mine
bot: None of the 5 payments here were you, is that right? Tap “Yes, report” and I report all of them as not yours.
  [Yes, report] [Look again]
customer: wait
bot: This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:35 GMT+8 青木咖啡 ¥68.00 Pending
  | 21 Nov, 15:00 GMT+8 李** ¥350.00 Pending
  | 20 Nov, 12:18 GMT+8 老陈面馆 ¥42.50 Completed
  | 19 Nov, 20:42 GMT+8 远山书店 ¥299.00 Completed
  | 19 Nov, 20:41 GMT+8 远山书店 ¥299.00 Completed
  [All mine] [None are mine]
customer: hm let me see
bot: Take your time, I'll wait here.
  Carry on when you're ready; what you've told me is kept.
bot: Back to what we were doing. This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:35 GMT+8 青木咖啡 ¥68.00 Pending
  | 21 Nov, 15:00 GMT+8 李** ¥350.00 Pending
  | 20 Nov, 12:18 GMT+8 老陈面馆 ¥42.50 Completed
  | 19 Nov, 20:42 GMT+8 远山书店 ¥299.00 Completed
  | 19 Nov, 20:41 GMT+8 远山书店 ¥299.00 Completed
  [All mine] [None are mine]
customer: all of them are mine
bot: Good, all of these are yours, and none has been reported.
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks.
bot: Your case number is WL-22222221; it keeps the freeze and the reason. To have it lifted, tell me “unfreeze my account”, and two of our staff will check and lift it.
-- cases
-- case WL-22222221: unauthorised, lin-xiaoyu, secure-account.unauthorised {"dialog":"secure-account","danger":"unauthorised","account":"frozen"}
