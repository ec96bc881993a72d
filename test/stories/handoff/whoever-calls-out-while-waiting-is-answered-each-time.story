# Nobody is online: the first message, every call and every question get a word, and lines written one after another are kept without one.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- others wait 10
customer: agent please
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 11/11
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: are you there
bot: I am here. The agent who takes over will see what you have written. You are number 11 in the queue.
bot: If you fear for your money, write “freeze my account” and I start on it now. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: HELP
bot: I am here. The agent who takes over will see what you have written. You are number 11 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: I bought a coat and the shop has closed since
customer: they do not pick up the phone either
customer: thanks
-- pass 2m
customer: I still have the receipt
bot: Noted. It stays in this conversation, and the agent who takes over will see it. You are number 11 in the queue.
bot: If you fear for your money, write “freeze my account” and I start on it now. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: what now??
bot: I am here. The agent who takes over will see what you have written. You are number 11 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: can somebody please look at it?
bot: I am here. The agent who takes over will see what you have written. You are number 11 in the queue. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
