/** The words of signing in and of the pages about this site. */
export const pagesWords = {
  signIn: {
    title: 'Sign in',
    lead: 'See your cases and what you need to do.',
    over: 'You were signed out. Sign in to carry on. We kept what you wrote on this device.',
    email: 'Email address',
    password: 'Password',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    button: 'Sign in',
    busy: 'Signing in…',
    emailMissing: 'Enter your email address',
    emailShape: 'Enter your email address like this: name@example.com',
    passwordMissing: 'Enter your password',
    wrong: 'The email address or the password is not right. Check both and try again.',
    tooMany: 'You have tried too many times. Wait 5 minutes, then try again.',
    offline: 'You are offline. Check your connection and try again.',
    failed: 'We could not sign you in. This is a problem on our side. Wait a minute, then try again.',
    cannot: 'I cannot sign in',
  },
  help: {
    title: 'Help',
    work: {
      title: 'How this site works',
      first: 'Here you see what we need from you and how your cases are going.',
      second:
        'A case is what we do for you. A task is one thing that must be done. A case can have many tasks.',
    },
    'sign-in': {
      title: 'I cannot sign in',
      first: 'Use the email address that we write to. You can paste your password.',
      second: 'If you have forgotten your password, answer the last email you got from us. We will help you.',
    },
    task: {
      title: 'How to do a task',
      first: 'Open the task and read what we need. Add your files, or write to us, on the same page.',
      second:
        'When you have finished, choose “Mark as done”. We will check it and email you if we need more.',
    },
    cannot: {
      title: 'I can’t do what you ask',
      first: 'Open the task and choose “I can’t do this”. Tell us why.',
      second: 'If you only need more time or have a question, send us a message instead.',
    },
    mistake: {
      title: 'I did something by mistake',
      first:
        'Open the task and choose “I did this by mistake”. You can do this for {{hours}} hours, until we start to check it.',
      second: 'After that, choose “Open this again” or send us a message.',
    },
    contact: {
      title: 'How to talk to us',
      first: 'Open a task and write a message. The people who work on it will read it.',
      second: 'You find the name of your contact on the page of your case.',
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'We want everyone to be able to use this site.',
    can: {
      title: 'What you can do',
      zoom: 'Make the text four times larger without losing any of it.',
      keyboard: 'Use the whole site with a keyboard.',
      reader: 'Listen to the site with a screen reader.',
      colours: 'Use dark colours or high contrast, as your device is set.',
      motion: 'Read without anything moving.',
      phone: 'Use a small phone, upright or on its side.',
    },
    how: {
      title: 'How we check',
      first:
        'We follow the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. They are rules for sites that everyone can use.',
      second: 'A test program checks our pages each time we change this site.',
    },
    limits: {
      title: 'What may not work well',
      first: 'We do not change the files that people add. Some may not work with a screen reader.',
      second: 'If you need a file in another form, send us a message on its task.',
    },
    tell: {
      title: 'Tell us',
      first:
        'If something is hard to use, send us a message on any of your tasks. Say what you wanted to do and what went wrong.',
    },
  },
} as const;
