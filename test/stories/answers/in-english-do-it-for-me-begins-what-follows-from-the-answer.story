# Where the matter has a dialog, "do it for me" begins it with its own questions; where only the customer can do it, that is said.
-- customer emma-clarke
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: why is my account frozen
bot: When we notice unusual sign-ins or payments we freeze or limit the account first so that no money leaves; someone may also have tapped "not me".
  Once we know that it is you, your case number shows the reason and how far the investigation is.
  Your balance stays in the account meanwhile. Please be patient; sending what the agent asks for soon makes it quicker.
  [Unfreeze my account] [My case status] [Talk to a person]
customer: can you do it for me
bot: You can ask for the freeze to be lifted; that can happen 24 hours after it began at the earliest. First I confirm in two different ways that it is you, then two of our staff check one after the other, so that nobody else can release your money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: i changed my phone number
bot: If you can still sign in, go to Me → Security → Phone number, enter the new one and confirm who you are in two ways.
  If the old number is gone and you cannot sign in, recover the account with your email and authenticator, or let an agent check who you are.
  A second agent approves the change and your old contacts are told, so that nobody else can take over your number.
  [Recover my account] [What proof is needed] [Talk to a person]
customer: change it for me
bot: I cannot do this one for you; it goes as follows, and if you get stuck, tap “Talk to a person”. If you can still sign in, go to Me → Security → Phone number, enter the new one and confirm who you are in two ways.
  If the old number is gone and you cannot sign in, recover the account with your email and authenticator, or let an agent check who you are.
  A second agent approves the change and your old contacts are told, so that nobody else can take over your number.
  [Recover my account] [What proof is needed] [Talk to a person]
-- ledger
-- did nothing
-- queue
-- waiting: not
