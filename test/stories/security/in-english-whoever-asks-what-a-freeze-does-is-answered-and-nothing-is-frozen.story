# The same in English, at once in the dialog.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: can people still pay me if i freeze it
bot: A freeze stops all money going out: payments, transfers, withdrawals and automatic payments, and every device is signed out. Your balance stays as it is.
  Whether money can still come in meanwhile, please ask a person: write "agent". I would rather not get it wrong.
bot: It lasts until you ask for it to be lifted, which takes two ways of confirming who you are and then two of our staff. To freeze now, write "freeze my account"; if you are not sure yet, write "agent" and talk it over first.
  [Freeze my account] [Unfreeze my account] [Talk to a person]
customer: ok freeze my account
bot: You want your account frozen. Let us do it right away.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: does my subscription still run when frozen
bot: A freeze stops all money going out: payments, transfers, withdrawals and automatic payments, and every device is signed out. Your balance stays as it is.
  Whether money can still come in meanwhile, please ask a person: write "agent". I would rather not get it wrong.
bot: It lasts until you ask for it to be lifted, which takes two ways of confirming who you are and then two of our staff. To freeze now, write "freeze my account"; if you are not sure yet, write "agent" and talk it over first.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
