# In English: while the freeze is asked about, a call is offered; the yes is said to the call.
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
customer: can you call me back instead
bot: I can book a call, and then you need not wait in the queue. Tap below to book one; otherwise you keep your place.
  [Book a call]
customer: yes please
bar: ended, left
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
-- ledger
-- did nothing
