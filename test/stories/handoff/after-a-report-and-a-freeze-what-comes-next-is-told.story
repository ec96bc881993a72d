# A person investigates; what the bot does not know it leaves to them, in so many words.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: there is a payment of 1250 I did not make
bot: There is a payment you did not make (¥1,250.00). First we protect your account, then we trace the money.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
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
press: Talk to a person
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: what now, will I be paid back
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue.
bot: Until then send no more money, and tell nobody a code. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: how long does an investigation take
bot: When we notice unusual sign-ins or payments we freeze or limit the account first so that no money leaves; someone may also have tapped "not me".
  Once we know that it is you, your case number shows the reason and how far the investigation is.
  Your balance stays in the account meanwhile. Please be patient; sending what the agent asks for soon makes it quicker.
bot: You are still in the queue, now at number 1.
