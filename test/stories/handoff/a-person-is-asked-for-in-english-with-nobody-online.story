# The place is kept, and a case is offered.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I want to talk to a real person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: asked · priority 0 · en
-- agents online 1
customer: hello?
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue.
bot: If you fear for your money, write “freeze my account” and I start on it now.
-- agent tom claims
bar: ended, claimed
system: Tom from support has joined and is with you now.
-- agent tom says Hi, this is Tom. How can I help?
agent Tom: Hi, this is Tom. How can I help?
-- agent tom returns
system: Tom has left the conversation.
bot: I am back and will take it from here. If there is anything else, just write to me.
