### The phone line: its keys, in the order in which it asks for them.

line-keys = Press these keys, in this order:
line-key-1 = Your language: 1 Dutch, 2 French, 3 German, 4 English
line-key-2 = Your login, then # (hash)
line-key-3 = Your password, then # (hash)
line-key-4 = The client number, then # (hash)
line-key-5 = The activity: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = The hours: 1 to 9
line-key-7 = Everything is said again: 1 sends, 2 begins again
line-back = The * key (star) goes one step back, the 0 key says it again.

privacy-sent-5 = Do you call your employer’s phone line? Then your login, your password and what you choose pass through your employer’s telephone service. The server keeps the number you call from only during the call.
