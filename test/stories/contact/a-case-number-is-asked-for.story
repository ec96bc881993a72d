# In English: no number in the wish, a wrong one, and a way out.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what is the status of my case
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: blue house
bot: That does not look like a case number. It starts with WL, then a dash and eight letters or digits; you find it in our replies. If you do not have it, write “I do not have it”; once I know that it is you, I list your cases.
  [I do not have it] [Get a person]
customer: WL-ABCD2345
bot: You want to know how case WL-ABCD2345 stands. Let me look.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: I found no case WL-ABCD2345 of yours. Please check the number and send it again. If it was opened under another account, ask from that one.
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
