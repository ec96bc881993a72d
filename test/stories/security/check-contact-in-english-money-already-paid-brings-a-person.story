# Everything in one message: who, and what has already happened.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: someone on WhatsApp +44 7911 123456 said he is from your support, is this official?
bot: WhatsApp (+44 7911 123456): not ours. We have no account and no group on WhatsApp.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: I already sent him the code
bot: It is good that you told me, and it is not too late to act. Have no more contact with them and pay nothing more. If you installed something of theirs or are sharing your screen, close it and go offline now.
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
