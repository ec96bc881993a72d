# The bot is silent under an agent, whatever was asked of it before.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- agents online 1
customer: agent please
bot: All right, I am getting a person for you. They see what you wrote, so you need not repeat it. Feel free to add details while you wait.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: please freeze my account now!!!
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: are you there
bot: I am here. The agent who takes over will see what you have written. You are number 1 in the queue.
bot: If it cannot wait, call 400-000-1234 (24 hours a day, every day).
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
-- agent mei claims
bar: ended, claimed
system: Mei from support has joined and is with you now.
customer: HELP
customer: freeze my account
-- agent mei returns
system: Mei has left the conversation.
bot: I am back and will take it from here. If there is anything else, just write to me.
bot: What we had begun before is still here. Shall we go on with it? For your safety I will have to check again that it is you.
  [Go on with it] [No, leave it]
