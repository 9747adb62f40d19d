### Several employers on one phone.

employers-title = Your employers
employer-add = Another employer
employer-add-hint = If you also work for another employer.
employer-add-intro = Sign in with the login and password of your other employer. You stay signed in at your first employer.
employer-for = Employer: { $name }
employer-which = For which employer?
employer-ended = You are signed out at { $name }.
employer-state-ended = Sign in again
employer-again = Sign in again
employer-take-off = Remove from this phone
employer-sign-out-title = Sign out at { $name }?
employer-signed-out = You are signed out at { $name }. Your clients stay on this phone.
employer-signed-in-already = You are already signed in here.
employer-signed-in-at = You are already signed in at { $name }.
employer-history-missing = Not shown: { $name }
employer-privacy = Do you work for more than one employer? One does not see what you send for the other.
