# Day and amount in one sentence, the amount wrong; a stranger's code, a question, a correction, a step back, and no.
-- locale en
-- customer guo-peng
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of 215 yuan failed, why
bot: Your withdrawal failed (¥215.00). I will find out why.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1009
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: None matches what you said. These are the latest withdrawals. Which one is it?
  | 20 Nov, 10:10 GMT+8 交通银行 ending 6603 ¥210.00 Failed
  | 19 Nov, 10:20 GMT+8 交通银行 ending 6603 ¥220.00 Failed
  | 18 Nov, 10:30 GMT+8 工商银行 ending 1180 ¥230.00 Failed
  | 17 Nov, 10:40 GMT+8 建设银行 ending 9027 ¥240.00 Failed
  | 16 Nov, 10:50 GMT+8 交通银行 ending 6603 ¥60,000.00 Failed
  | 15 Nov, 11:00 GMT+8 交通银行 ending 6603 ¥250.00 Failed
  | 23 Sept, 11:10 GMT+8 交通银行 ending 6603 ¥260.00 Failed
  [Another one]
customer: what is the withdrawal limit
bot: Limit per withdrawal: ¥20,000. Limit per day: ¥50,000.
bot: If you have reached today's limit, withdraw part now and the rest tomorrow. The bank card may have its own limit for incoming money; the bank can tell you.
bot: Back to what we were doing. None matches what you said. These are the latest withdrawals. Which one is it?
  | 20 Nov, 10:10 GMT+8 交通银行 ending 6603 ¥210.00 Failed
  | 19 Nov, 10:20 GMT+8 交通银行 ending 6603 ¥220.00 Failed
  | 18 Nov, 10:30 GMT+8 工商银行 ending 1180 ¥230.00 Failed
  | 17 Nov, 10:40 GMT+8 建设银行 ending 9027 ¥240.00 Failed
  | 16 Nov, 10:50 GMT+8 交通银行 ending 6603 ¥60,000.00 Failed
  | 15 Nov, 11:00 GMT+8 交通银行 ending 6603 ¥250.00 Failed
  | 23 Sept, 11:10 GMT+8 交通银行 ending 6603 ¥260.00 Failed
  [Another one]
customer: no, it was 220
bot: ¥220.00 to 交通银行 (ending 6603), 19 Nov, 10:20 GMT+8, failed because the bank's system had a fault. Nothing is wrong with your details.
bot: The money is on its way back to your balance: ¥220.00, expected by 24 Nov, 10:20 GMT+8. If it is not there by then, tell me and I will have a person trace it.
bot: I can send the same ¥220.00 to 交通银行 (ending 6603) again. Shall I do it now? If the bank has not recovered yet, waiting a little works too.
  [Send it again] [Wait a little]
customer: back
bot: All right, one step back.
bot: None matches what you said. These are the latest withdrawals. Which one is it?
  | 20 Nov, 10:10 GMT+8 交通银行 ending 6603 ¥210.00 Failed
  | 19 Nov, 10:20 GMT+8 交通银行 ending 6603 ¥220.00 Failed
  | 18 Nov, 10:30 GMT+8 工商银行 ending 1180 ¥230.00 Failed
  | 17 Nov, 10:40 GMT+8 建设银行 ending 9027 ¥240.00 Failed
  | 16 Nov, 10:50 GMT+8 交通银行 ending 6603 ¥60,000.00 Failed
  | 15 Nov, 11:00 GMT+8 交通银行 ending 6603 ¥250.00 Failed
  | 23 Sept, 11:10 GMT+8 交通银行 ending 6603 ¥260.00 Failed
  [Another one]
customer: forget it
bot: All right, we stop here. Nothing was changed.
-- ledger
-- did nothing
