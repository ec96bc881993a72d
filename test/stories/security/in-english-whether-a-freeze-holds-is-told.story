# After the freeze "did it work" and "can they still take my money" are answered from what was done, also while waiting for a person; before it they are no yes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: freeze my account
bot: You want your account frozen. Let us do it right away.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: is it frozen
bot: Not yet. I first need to know that it is you; then you say yes, and it is frozen at once.
bot: Back to what we were doing. Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes please to freeze
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: did it work
bot: The account is frozen, and stays so until you ask for it to be lifted. Nobody can pay, transfer or withdraw from it, and every device was signed out.
bot: Back to what we were doing. Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: can they still take my money
bot: The account is frozen, and stays so until you ask for it to be lifted. Nobody can pay, transfer or withdraw from it, and every device was signed out.
bot: Back to what we were doing. Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: am i safe now?
bot: The account is frozen, and stays so until you ask for it to be lifted. Nobody can pay, transfer or withdraw from it, and every device was signed out.
bot: Back to what we were doing. Shall we look together for payments that were not yours?
  [Look together] [Later]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: someone took over my account
bot: I will help you protect the account right now. If anyone calls for a code or sends you a link meanwhile, ignore it.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——钱正被或已被别人转走；账户像是被别人接管
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- customer lin-xiaoyu
customer: did it work
bot: Not yet. I first need to know that it is you; then you say yes, and it is frozen at once.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +8613800001001
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: pls do
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: did it work
bot: The account is frozen, and stays so until you ask for it to be lifted. Nobody can pay, transfer or withdraw from it, and every device was signed out.
bot: Back to what we were doing. Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: so can they still get in
bot: The account is frozen, and stays so until you ask for it to be lifted. Nobody can pay, transfer or withdraw from it, and every device was signed out.
bot: Back to what we were doing. Shall we look together for payments that were not yours?
  [Look together] [Later]
