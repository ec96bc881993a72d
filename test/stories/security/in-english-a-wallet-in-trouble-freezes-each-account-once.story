# Down, slow, hearing twice, and a process that dies: four customers, four freezes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: freeze my account now
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- wallet is down
press: Freeze it now
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet is well again
-- pass 11s
bot: That did not go through, and I have made sure that nothing was changed.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- ledger
-- did nothing
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- customer daniel-wong
-- signed on at the host
customer: freeze my account now
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- wallet slow at freeze
press: Freeze it now
bot: I am waiting for the result and will tell you the moment it is here. Please do not submit it again.
-- wallet answers
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- ledger
-- did freeze done
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- customer yu-fan
-- signed on at the host
customer: freeze my account now
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- wallet gets freeze twice
press: Freeze it now
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- ledger
-- did freeze done
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- customer guo-peng
-- signed on at the host
customer: freeze my account now
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- dies after freeze
press: Freeze it now
-- restart
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- ledger
-- did freeze done
