/*
 * Every text that a person can read, in American English. A sentence stands here whole; what varies in it comes as a
 * parameter, already formatted for the person's language (see format.ts).
 *
 * Glossary, one word for one thing:
 *   device          anything in the list of devices: a computer, a phone, an email address, a security key
 *   computer        the machine that the person is using now, or one that was added
 *   verify          what a person does to show that it is really them ("verify it's you")
 *   confirm         to agree to something, for example to removing a device
 *   default device  the device that is asked first
 *   sign in         to enter the account (verb); sign-in: the act (noun)
 */

const somethingWentWrong = {
  title: 'Something went wrong',
  text: 'Reload this page and try again. If it happens again, contact your help desk.',
};

const ourFault = {
  title: 'Something went wrong on our side',
  text: 'It’s not your fault. Try again in a moment. If it happens again, contact your help desk.',
};

export const en = {
  common: {
    tryAgain: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    done: 'Done',
    continue: 'Continue',
    notNow: 'Not now',
    signIn: 'Sign in',
    signOut: 'Sign out',
    loading: 'Loading',
    yourHelpDesk: 'your help desk',
    contactHelpDesk: (helpDesk: string) => `Need help? Contact ${helpDesk}.`,
    timeLeft: (duration: string) => `${duration} left`,
    canTryAgainNow: 'You can try again now.',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: {
      mac: 'Your browser doesn’t allow copying. The text is selected: press ⌘C.',
      windows: 'Your browser doesn’t allow copying. The text is selected: press Ctrl+C.',
      phone: 'Your browser doesn’t allow copying. The text is selected: tap Copy.',
      other: 'Your browser doesn’t allow copying. The text is selected: press Ctrl+C.',
    },
  },

  // What is around every page.
  shell: {
    skipToContent: 'Skip to content',
  },

  // How devices are called.
  device: {
    kinds: {
      desktop: 'Computer with PingID Desktop',
      olderDesktop: 'Computer with an older PingID Desktop',
      pingIdPhone: 'Phone with the PingID app',
      phone: 'Phone with a sign-in app',
      email: 'Email code',
      sms: 'Text message code',
      voice: 'Phone call',
      whatsApp: 'WhatsApp code',
      totp: 'Authenticator app',
      hardwareToken: 'Hardware token',
      yubiKey: 'YubiKey',
      passkey: 'Passkey',
      securityKey: 'Security key',
      other: 'Another device',
    },
    emailTo: (address: string) => `Email code to ${address}`,
    smsTo: (number: string) => `Text message code to ${number}`,
    voiceTo: (number: string) => `Phone call to ${number}`,
    whatsAppTo: (number: string) => `WhatsApp code to ${number}`,
  },

  // When a call fails: what happened, and what to do next.
  failures: {
    problems: {
      invalid_input: somethingWentWrong,
      payload_too_large: somethingWentWrong,
      unsupported_media_type: somethingWentWrong,
      request_forgery: somethingWentWrong,
      unexpected_answer: somethingWentWrong,
      internal_error: ourFault,
      pingone_error: ourFault,
      session_store_unavailable: {
        title: 'This isn’t available right now',
        text: 'If you’re signed in, you stay signed in, and nothing you typed is lost. Wait a moment, then try again.',
      },
      pingone_unavailable: {
        title: 'The sign-in service isn’t available right now',
        text: 'Nothing is wrong with your computer. Wait a moment, then try again.',
      },
      pingone_timeout: {
        title: 'The sign-in service took too long to answer',
        text: 'Nothing is wrong with your computer. Wait a moment, then try again.',
      },
      network_unreachable: {
        title: 'You seem to be offline',
        text: 'We couldn’t reach the server. Check your internet connection, then try again.',
      },
      cancelled: {
        title: 'Canceled',
        text: 'Nothing was changed. You can try again whenever you like.',
      },
      signed_out: {
        title: 'You were signed out',
        text: 'This happens after a while, or when you sign out in another tab or on another device. Sign in to pick up where you left off.',
      },
      step_up_required: {
        title: 'Sign in again',
        text: 'It’s been a while since you signed in. To keep your account safe, sign in again. You’ll come right back here.',
      },
      not_found: {
        title: 'This is no longer there',
        text: 'Maybe it was removed in the meantime. Reload this page to see how things are now.',
      },
      device_limit_reached: {
        title: 'You can’t add more devices',
        text: 'You have as many devices as your company allows. Remove one that you no longer use, then try again.',
      },
      account_not_usable: {
        title: 'Your account can’t be used right now',
        text: 'It may be locked or turned off. Contact your help desk.',
      },
      mfa_methods_conflict: {
        title: 'Your sign-in methods don’t work together',
        text: 'This has to be fixed for you. Contact your help desk.',
      },
      pingone_conflict: {
        title: 'Something else changed at the same time',
        text: 'Reload this page to see how things are now, then try again.',
      },
      ceremony_busy: {
        title: 'This is already in progress',
        text: 'Wait a moment for it to finish. If nothing happens, reload this page.',
      },
      pingone_quota_exceeded: {
        title: 'Your company has reached a limit of the sign-in service',
        text: 'It’s not your fault, and trying again won’t help for now. Contact your help desk.',
      },
      ceremony_expired: {
        title: 'This took too long',
        text: 'To keep your account safe, each try is only good for a few minutes. Nothing was changed. Try again.',
      },
      attestation_rejected: {
        title: 'We couldn’t add this computer',
        text: 'PingID Desktop’s answer wasn’t accepted. Try again. If it happens again, contact your help desk.',
      },
      assertion_rejected: {
        title: 'We couldn’t verify it’s you',
        text: 'PingID Desktop’s answer wasn’t accepted. Make sure you’re on a computer that you added, then try again.',
      },
      otp_invalid: {
        title: 'That code isn’t right',
        text: 'Check the code on your device, and type it again.',
      },
      device_authentication_failed: {
        title: 'We couldn’t verify it’s you',
        text: 'Try again. If it happens again, contact your help desk.',
      },
      device_locked: {
        title: 'This device is locked for now',
        text: 'There were too many failed tries. Wait a few minutes, then try again, or contact your help desk.',
      },
      rate_limited: {
        title: 'Too many tries in a short time',
        text: 'To keep your account safe, you have to wait before you can try again.',
      },
    },
    /** Level 2 is there, and not by a method that is accepted for this. */
    strongerMethodNeeded: {
      title: 'Verify it’s you another way',
      text: 'The way you verified it’s you isn’t enough for this. Try again with another device, or contact your help desk.',
    },
    /** Shown when the texts about PingID Desktop could not be loaded either. */
    desktopAppPartMissing: {
      title: 'We couldn’t reach PingID Desktop',
      text: 'We also couldn’t load what to do about it. Check your internet connection, then try again.',
    },
    partMissing: {
      title: 'This part didn’t load',
      text: 'Check your internet connection, then try again. If that doesn’t help, save what you typed and reload the page.',
    },
    pageNotLoaded: 'We couldn’t load this page',
    pageOutdated: {
      title: 'Reload this page',
      text: 'It was updated in the meantime, or it didn’t load completely. What you saved isn’t lost.',
      action: 'Reload',
    },
    pageBroken: {
      title: 'This page stopped working',
      text: 'It’s our fault, and we were told about it. Reload the page. If it happens again, contact your help desk.',
      action: 'Reload',
    },
    triesAgainByItself: 'This page keeps trying by itself.',
    reference: 'Reference for your help desk',
    copyReference: 'Copy the reference',
    detailsForHelpDesk: 'Details for your help desk',
    copyDetails: 'Copy the details',
    notFound: {
      title: 'Page not found',
      text: 'The link may be old, or there’s a typo in the address.',
      action: 'Go to your devices',
    },
  },

  // While PingID Desktop is asked, and when that fails.
  desktopApp: {
    name: 'PingID Desktop',
  },

  // The portal: the list of devices, adding, renaming and removing.
  devices: {
    title: 'Your devices',
  },

  // Verifying that it is the person, at sign-in and before changes.
  mfa: {
    title: 'Verify it’s you',
  },

  // Where the person is signed in.
  sessions: {
    title: 'Where you’re signed in',
  },

  // Before and after signing in.
  signIn: {
    title: 'Sign in',
  },

  // The end of a session, and the account in the header.
  session: {
    signedInAs: (name: string) => `Signed in as ${name}`,
  },

  // Checking the way to PingID Desktop.
  setupCheck: {
    title: 'Check my computer',
  },

  // The sample app.
  payroll: {
    title: (month: string) => `Your payslip for ${month}`,
  },
};

export type Messages = typeof en;
