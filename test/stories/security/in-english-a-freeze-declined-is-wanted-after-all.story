# In English; a question at the freeze leads nowhere else.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: freeze my account
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: wait, will i still receive money?
bot: I could not read that, so I have not done it yet. Tap “Freeze it now” or “Do not freeze”, or simply write those words.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: do not freeze
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
customer: ok freeze it after all
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
-- account
-- status active, sessions 0
customer: yes freeze it
bot: The account is frozen. Nobody can move money out of it now. Your balance stays as it is, and a notice goes to your registered contacts.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
-- account
-- status frozen, sessions 0
