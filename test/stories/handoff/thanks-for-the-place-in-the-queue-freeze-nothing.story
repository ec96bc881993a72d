# While the freeze is asked about, the place is told: thanks for it are no yes, and a bare yes is asked again what it is about.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: someone called and made me pay them, I think it was a scam
bot: It is good that you told me. Please stop now: send no more money, tell nobody a code or password, hang up, end any screen sharing, and remove any app they had you install. Whoever asks for that is not us.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户的话里有被骗或被盗的迹象——客户说自己被骗了；有人要客户付钱或转账；提到骗子
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: I want to talk to a person
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue.
bot: Until then send no more money, and tell nobody a code. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: ok thanks
bot: So that nothing happens by mistake, let me put this question once more.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: I want to talk to a person
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: yes
bot: So that nothing happens by mistake, let me put this question once more.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- ledger
-- did nothing
customer: yes
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- ledger
-- did freeze done
