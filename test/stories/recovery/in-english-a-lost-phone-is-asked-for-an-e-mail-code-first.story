# Whoever says the phone is gone hears of the e-mail first, whatever the account has.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I lost my phone
bot: Your phone is gone. First we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If the account has a registered e-mail, a code is on its way to it. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
