### The phones that know her account.

phones-title = Your phones
phones-intro = These phones know your account. Have you lost a phone? Sign it out here.
phones-this = This phone
phones-other = Another phone
phones-here = In use now
phones-used = Last used on { $day }
phones-forget = Sign out
phones-forget-title = Sign the phone out?
phones-forget-this = You are signed out here. After that you need your login and password again. Your clients stay on this phone.
phones-forget-other = That phone then needs your login and password again.
phones-forgotten = The phone is signed out.
phones-not-told = Your employer’s server does not show your phones yet. Have you lost a phone? Call your employer.
