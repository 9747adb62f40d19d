# The account of whoever is signed in, and the people who use the console.
show-all = Show all
account = My account
account-ways-in = What you sign in with
account-password = Change password
account-password-how = Wherever else you are signed in, you will be signed out. Here you stay signed in.
account-new-password = New password
account-present-password = Your present password
account-password-wrong = This password is wrong.
account-authenticator-what = Authenticator app on your phone
account-authenticator = Set up another authenticator
account-authenticator-how = For a new phone, or when somebody had the old one in hand. The old codes stop working, and you are signed out wherever else you are signed in.
account-authenticator-new = New authenticator
account-new-code = Code from the new authenticator
account-codes = Make new recovery codes
account-codes-how = You get new codes, shown once. The old ones stop working.
account-sessions = Look
account-proof = Show that it is you
notice-password-changed = Your password was changed: { $last }, from { $address }. Was it not you? Have another administrator remove you at once.
notice-authenticator-replaced = Another authenticator was set up for your account: { $last }, from { $address }. Was it not you? Have another administrator remove you at once.
notice-codes-replaced = New recovery codes were made for your account: { $last }, from { $address }. The old ones no longer work. Was it not you? Have another administrator remove you at once.
notice-administrator-let-in = Whoever operates the server made a new link for the administrator { $name }: { $last }. What she signed in with no longer works. Do you know nothing of it? Call whoever operates the server.
people-alone = You are the only administrator. If you lose your password and your phone, nobody in the office can let you in again.
people-alone-invite = Invite a second administrator
people-link-copy = The link, to copy
people-link-mail = Put it into an e-mail
people-mail-subject = Invitation to Job Tracker of { $company }
people-mail-body =
    Hello,

    With this link you make your account for Job Tracker of { $company }:
    { $link }

    The link works once, until { $until }. Keep your phone at hand.

    { $name }
people-waiting = Open invitations
people-waiting-by = Invited by
people-waiting-until = Valid until
people-waiting-anybody = Whoever has the link
people-revoke = Take back
people-revoke-name = Take back the invitation for { $name }
error-invitation-gone = This invitation was used or taken back already, or has run out
