# At the phone number it gets the reason, while waiting it keeps the place, behind an answer it names no button; "no thanks" still ends things.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal is late
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: nope
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: no
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Any one will do, a phone number or an e-mail you registered once, even one you no longer use. If you have neither, tap “Get a person” and our staff will check who you are, or ring 400-000-1234.
  [Get a person]
customer: no thanks
bot: All right, we stop here. Nothing was changed.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how long do withdrawals take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
  [Withdrawal under review] [Withdrawal not arrived] [Withdrawal fee]
customer: no
bot: All right. What else can I do for you?
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: number?
bot: Which of these do you mean?
  [Changed phone number] [Phone lost or stolen] [Phone number] [None of these]
customer: nah
bot: All right. Tell me in your own words what it is about, or see if it is here.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is +1 888 555 0100 you?
bot: +1 888 555 0100: unknown. It is not on our list, so please treat it as not ours.
bot: Whatever is not on our list, please treat as not us, so do not reply, pay or share your screen. I have noted it for our security team with the details masked. If you want to be sure, call 400-000-1234 or ask us here.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: no
bot: Good. Whenever you are unsure, send it here before you answer it. And if you ever see a payment you do not know, tell me at once.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: talk to a person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: no
bot: Noted. It stays in this conversation, and the agent who takes over will see it. You are number 1 in the queue.
bot: If you fear for your money, write “freeze my account” and I start on it now. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: no thanks
bot: All right, you have left the queue and I am here for you.
bar: ended, left
