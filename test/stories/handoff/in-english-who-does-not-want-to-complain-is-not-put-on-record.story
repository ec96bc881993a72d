# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: no i dont want to complain, i want a refund
bot: You want a refund. Let us see to it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
-- cases
customer: i want to complain
bot: I am sorry that we let you down. Your complaint is on record. A person looks into what happened and answers you here in this conversation, by Friday 4 December at the latest.
bot: Please write what happened, when, and what would put it right, so that the agent has it at hand. If the answer does not satisfy you, send me the case number and a person looks again.
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: no i dont want to complain, i just want my money
bot: All right. I have added to your complaint WL-22222221 that you do not wish to go on with it, and the agent who takes over will see that. You are still in the queue. To leave it, write “leave the queue”.
-- cases
-- case WL-22222221: complaint, nobody, talk-to-agent.complaint {"description":"i want to complain\nno i dont want to complain, i just want my money","by":"2026-12-04"}
