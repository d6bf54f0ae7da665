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

  // While PingID Desktop is asked, and when that fails. `browser` is its name, or `thisBrowser`, always after "in".
  desktopApp: {
    thisBrowser: 'this browser',
    /** Before the browser's own permission prompt. */
    prompt: {
      title: (host: string) => `Your browser may ask if ${host} can use apps on this device`,
      why: 'This page needs your OK to talk to PingID Desktop.',
      chooseAllow: 'Choose “Allow”.',
      chooseAllowInFirefox:
        'Check “Remember my choice for this site”, so that Firefox doesn’t ask in every tab, and choose “Allow”.',
      lastChance:
        'Don’t close the question without an answer. If you do, your browser won’t ask again for a week.',
    },
    /** While the browser or PingID Desktop is asking. */
    waiting: {
      forPermission: 'Your browser is asking for permission, at the top left of this window. Choose “Allow”.',
      forPermissionInFirefox:
        'Firefox is asking for permission, at the top left of this window. Check “Remember my choice for this site” and choose “Allow”.',
      forPermissionSlow:
        'No answer yet. Look for your browser’s question at the top left of this window and choose “Allow”, or look for the PingID Desktop window. It may be behind this one.',
      forPersonSlow: 'No answer yet. Look for the PingID Desktop window. It may be behind this one.',
      since: (duration: string) => `Waiting for ${duration}.`,
    },
    ifThisDoesNotHelp: 'If this doesn’t help',
    keepsLooking: 'We keep looking. This page goes on by itself.',
    shouldWorkNow: 'It should work now. Choose “Try again”.',
    openInNewTab: 'Open in a new tab',
    copyAddress: 'Copy the address',
    download: 'Get PingID Desktop',
    downloadOpensInNewTab: '(opens in a new tab)',
    /** How to start it. */
    start: {
      mac: [
        'Open PingID Desktop from your Applications folder.',
        'Wait for its icon in the menu bar at the top of the screen.',
      ],
      windows: ['Open PingID Desktop from the Start menu.', 'Wait for its icon near the clock.'],
      other: ['Open PingID Desktop on this computer.'],
    },
    clickTryAgain: 'Choose “Try again”.',
    tryAgainAndAllow:
      'Choose “Try again”. If your browser asks, choose “Allow” and don’t close the question.',
    tryAgainAndAllowInFirefox:
      'Choose “Try again”. If Firefox asks, check “Remember my choice for this site” and choose “Allow”.',
    causes: {
      notInstalled:
        'If you can’t find it, it may not be installed on this computer. Use another device, or contact your help desk.',
      otherSystem: 'PingID Desktop is made for Mac and Windows.',
      extension: 'If you use an extension that blocks ads or other things, turn it off for this page.',
      braveShields:
        'Brave Shields may block it. Click the lion next to the address, and turn Shields off for this page.',
      remoteDesktop:
        'On a remote or virtual desktop, PingID Desktop has to be open there, next to this browser.',
      otherSetup:
        'If it’s open and this doesn’t change, it may be set up differently. Send your help desk the details below.',
      blockedByCompany:
        'If you can’t change it there, your company has set it. Send your help desk the details below.',
      pausedForAWeek:
        'When its question is closed three times, the browser blocks it for a week. The switch ends that.',
      closedThreeTimes: 'If you close the question three times, the browser won’t ask again for a week.',
      switchBefore145:
        'If you chose Block before: click the icon to the left of the address, and turn on “Local network access”.',
      firefoxSettings:
        'It’s also in the Firefox settings: Privacy & Security, Permissions, “Device apps and services”.',
      noQuestion:
        'If your browser didn’t ask anything, the connection to PingID Desktop was lost. Make sure it’s open.',
      siteMistake:
        'If it’s open and this comes up again, the site is set up incorrectly. Send your help desk the details below.',
      sendDetails: 'If it happens again, send your help desk the details below.',
      restart: 'If it happens again, close PingID Desktop and open it again.',
      restartWithoutWindow: 'If it has no window, close PingID Desktop and open it again.',
      otherUser:
        'If someone else is signed in on this computer too, PingID Desktop may be open for them. Sign them out first.',
      otherProgram: 'Another program may be running in its place. Close PingID Desktop and open it again.',
      notSetUpForSite:
        'If it’s up to date, it isn’t set up for this site. Send your help desk the details below.',
      notAdded: 'Maybe you haven’t added this computer yet, or someone else did.',
      openAndNotBlocked: 'Make sure PingID Desktop is open and no browser extension blocks it.',
    },
    failures: {
      siteRefused: {
        title: 'PingID Desktop doesn’t accept this site',
        text: 'It answered, but it turned this page away. Update PingID Desktop, or ask your help desk to do it. Then try again.',
      },
      tooOld: {
        title: 'This version of PingID Desktop is too old',
        text: 'It’s running, but it doesn’t know what this page asks for. Update it, or ask your help desk to do it. Then try again.',
      },
      notAdded: {
        title: 'PingID Desktop doesn’t know you on this computer',
        text: 'You may have added this computer for another user or before PingID Desktop was reinstalled. Use another device, or add this computer again, then try again.',
      },
      busy: {
        title: 'PingID Desktop is already asking for something',
        text: 'It can only ask for one thing at a time. Finish or cancel what it’s showing, then try again.',
      },
      busyOnThisPage: {
        title: 'PingID Desktop is already asking for something',
        text: 'It can only ask for one thing at a time. Finish or cancel it elsewhere on this page, then try again.',
      },
      busyInOtherTab: {
        title: 'PingID Desktop is already asking for something',
        text: 'It can only ask for one thing at a time. Finish or cancel it in the other tab of this site, then try again.',
      },
      declined: {
        title: 'It was declined on this computer',
        text: 'Nothing was changed. If you declined by mistake, try again.',
      },
      refused: {
        title: 'PingID Desktop couldn’t verify it’s you',
        text: 'It answered that it can’t do this. Nothing was changed. Try again.',
      },
      unexpectedAnswer: {
        title: 'We didn’t understand the answer',
        text: 'Maybe it wasn’t PingID Desktop that answered. Close PingID Desktop, open it again, and try again.',
      },
      connectionLost: {
        title: 'We lost the connection to PingID Desktop',
        text: 'It broke off, or it was never there. Make sure PingID Desktop is open.',
      },
      answerLost: {
        title: 'We lost PingID Desktop’s answer',
        text: 'It’s running, but its answer didn’t get here. Nothing was changed. Try again.',
      },
      timedOut: {
        title: 'There was no answer in time',
        text: 'PingID Desktop didn’t answer. Look for its window, which may be behind this one, then try again.',
      },
      blockedNow: {
        title: (browser: string) => `PingID Desktop is blocked in ${browser}`,
        text: 'You were asked about apps on this device, and the answer was Block. You can change that.',
      },
      blocked: {
        title: (browser: string) => `PingID Desktop is blocked in ${browser}`,
        text: 'This page needs PingID Desktop, but your browser is set to keep this page away from apps on this device. You can change that.',
      },
      dismissed: {
        title: 'Permission needed',
        text: 'Your browser asked if this page can use apps on this device, and the question was probably closed. Try again, and choose “Allow”.',
        textInFirefox:
          'Firefox asked if this page can use apps on this device, and the question was probably closed. Try again, check “Remember my choice for this site”, and choose “Allow”.',
      },
      framed: {
        title: 'This page needs its own tab',
        text: 'It’s shown inside another page, and there it can’t reach PingID Desktop. Open it in a new tab.',
      },
      siteAtFault: {
        title: 'This site is set up incorrectly',
        text: 'It’s not your fault. Send your help desk the details below.',
      },
      insecurePage: {
        title: 'This page isn’t secure',
        text: 'It was loaded without encryption, so your browser keeps it away from PingID Desktop. Send your help desk the details below.',
      },
      cancelled: {
        title: 'Canceled',
        text: 'Nothing was changed. You can try again whenever you like.',
      },
      unexplained: {
        title: 'We couldn’t reach PingID Desktop',
        text: 'Something got in the way, and this page can’t tell what. Try again.',
      },
      unreachable: {
        title: 'We couldn’t reach PingID Desktop',
        text: 'It’s probably just not open on this computer.',
      },
      unreachableOrUnasked: {
        title: 'We couldn’t reach PingID Desktop',
        text: 'Either it isn’t open on this computer, or your browser is waiting for you to choose “Allow”.',
      },
      serviceWorker: {
        title: 'We couldn’t reach PingID Desktop',
        text: 'Either it isn’t open on this computer, or this site is set up incorrectly. First, make sure it’s open.',
      },
      browserCannot: {
        title: (browser: string) => `PingID Desktop doesn’t work in ${browser}`,
        text: 'Nothing is wrong with your computer. Open this page in Chrome, Edge, or Firefox.',
      },
      phone: {
        title: 'PingID Desktop is only for computers',
        text: 'It doesn’t work on a phone or tablet. Open this page on the computer where you use PingID Desktop.',
      },
    },
    unblock: {
      chromium: [
        'Click the icon to the left of the address, at the top of this window.',
        'Turn on “Apps on device”.',
      ],
      chromiumBefore145: [
        'Click the icon to the left of the address, at the top of this window.',
        'Turn on “Local network access”.',
      ],
      chromiumOfUnknownVersion: [
        'Click the icon to the left of the address, at the top of this window.',
        'Turn on “Apps on device”. It may also be called “Local network access”.',
      ],
      firefox: [
        'Click the icon to the left of the address.',
        'Click the ✕ next to “Access this device: Blocked”.',
        'Choose “Try again”. When Firefox asks, check “Remember my choice for this site” and choose “Allow”.',
      ],
      other: [
        'Open this site’s settings with the icon next to its address.',
        'Allow it to use apps on this device.',
        'Choose “Try again”.',
      ],
    },
    openElsewhere: [
      'Copy the address of this page with the button below.',
      'Open Chrome, Edge, or Firefox on this computer, and paste it there. You may have to sign in again.',
    ],
    /** What browsers themselves write, for the pictures. */
    pictures: {
      wantsTo: (host: string) => `${host} wants to`,
      accessApps: ['Access other apps and services', 'on this device'],
      block: 'Block',
      allow: 'Allow',
      appsOnDevice: 'Apps on device',
      localNetworkAccess: 'Local network access',
      firefoxPermissions: (host: string) => `Permissions for ${host}`,
      firefoxAccess: 'Access this device',
      firefoxBlocked: 'Blocked',
      firefoxWants: ['wants to access', 'other apps and services on this device.'],
      firefoxRemember: 'Remember my choice for this site',
      clock: '9:41',
    },
  },

  // The portal: the list of devices, adding, renaming and removing.
  devices: {
    title: 'Your devices',
  },

  // Verifying that it is the person, at sign-in and before changes.
  mfa: {
    title: 'Verify it’s you',
    quoted: (name: string) => `“${name}”`,
    verified: 'You’re verified.',
    startOver: 'Start over',
    sendAgain: 'Send again',
    checkAgain: 'Check again',
    /** What the person gets to once this is done. */
    purpose: {
      signIn: 'One more step to finish signing in.',
      payroll: 'One more step to open Payroll.',
      sessions: 'One more step to see where you’re signed in.',
      addComputer: 'One more step, then you can add this computer.',
      change: 'Verify it’s you before making this change.',
    },
    /** The same for somebody who did this before, too long ago. */
    purposeAgain: {
      signIn: 'It’s been a while. Verify it’s you again to go on.',
      payroll: 'It’s been a while. Verify it’s you again to open Payroll.',
      sessions: 'It’s been a while. Verify it’s you again to see where you’re signed in.',
      addComputer: 'It’s been a while. Verify it’s you again, then you can add this computer.',
      change: 'It’s been a while. Verify it’s you again before making this change.',
    },
    /** Before the first click: what will happen, and the button that makes it happen. */
    start: {
      unknown: { text: 'You’ll use one of your devices for this.', button: 'Continue' },
      desktop: {
        text: 'PingID Desktop on this computer will ask for your fingerprint, face, or PIN.',
        button: 'Continue with PingID Desktop',
      },
      passkey: { text: 'Your browser will ask for your passkey.', button: 'Continue with your passkey' },
      securityKey: {
        text: 'Get your security key ready. Your browser will ask for it.',
        button: 'Continue with your security key',
      },
      push: {
        text: 'We’ll send a notification to your phone. Get it ready.',
        button: (name: string | undefined) =>
          name ? `Send a notification to “${name}”` : 'Send a notification to my phone',
      },
      email: {
        text: 'We’ll send you an email with a code.',
        button: 'Email me a code',
        buttonTo: (address: string) => `Email a code to ${address}`,
      },
      sms: {
        text: 'We’ll send you a text message with a code.',
        button: 'Text me a code',
        buttonTo: (number: string) => `Text a code to ${number}`,
      },
      voice: {
        text: 'We’ll call you and tell you a code.',
        button: 'Call me with a code',
        buttonTo: (number: string) => `Call ${number} with a code`,
      },
      whatsApp: {
        text: 'We’ll send you a code on WhatsApp.',
        button: 'Send me a WhatsApp code',
        buttonTo: (number: string) => `Send a WhatsApp code to ${number}`,
      },
      totp: {
        text: 'Get your authenticator app ready. It shows you a code.',
        button: 'Use my authenticator app',
      },
      hardwareToken: {
        text: 'Get your hardware token ready. It shows you a code.',
        button: 'Use my hardware token',
      },
    },
    gettingReady: 'Getting ready…',
    checking: 'Checking…',
    waitingForAnswer: 'Waiting for your answer…',
    alreadyInProgress:
      'This is already in progress, maybe in another tab. Wait a moment: this page goes on by itself.',
    /** While PingID Desktop is asking. */
    desktop: {
      touchId: 'Use Touch ID',
      windowsHello: 'Use Windows Hello',
      any: 'Use Touch ID or Windows Hello',
      text: 'PingID Desktop is asking on this computer.',
      permission: 'Allow access to PingID Desktop',
    },
    code: {
      label: 'Code',
      verify: 'Verify',
      incomplete: 'Enter the full code.',
      sendNew: 'Send a new code',
      newIn: (duration: string) => `You can get a new code in ${duration}.`,
      /** Where the code is, and what to do once it is wrong. */
      email: {
        heading: 'Check your email',
        sent: (to = 'your email address') => `We sent a code to ${to}.`,
        sentAgain: (to = 'your email address') => `We sent a new code to ${to}.`,
        wrong: 'Use the code from the newest email.',
      },
      sms: {
        heading: 'Check your text messages',
        sent: (to = 'your phone') => `We texted a code to ${to}.`,
        sentAgain: (to = 'your phone') => `We texted a new code to ${to}.`,
        wrong: 'Use the code from the newest text message.',
      },
      voice: {
        heading: 'Answer your phone',
        sent: (to = 'your phone') => `We’re calling ${to} to tell you a code.`,
        sentAgain: (to = 'your phone') => `We’re calling ${to} again to tell you a new code.`,
        wrong: 'Use the code from the latest call.',
      },
      whatsApp: {
        heading: 'Check WhatsApp',
        sent: (to = 'your phone') => `We sent a code on WhatsApp to ${to}.`,
        sentAgain: (to = 'your phone') => `We sent a new code on WhatsApp to ${to}.`,
        wrong: 'Use the code from the newest message.',
      },
      totp: {
        heading: 'Open your authenticator app',
        shown: 'Enter the code that the app shows for this account.',
        wrong: 'The code changes every 30 seconds. Enter the one that your app shows now.',
      },
      hardwareToken: {
        heading: 'Get your hardware token',
        shown: 'Enter the code that it shows.',
        wrong: 'Enter the code that it shows now.',
      },
      other: {
        heading: 'Enter your code',
        shown: 'Your device shows a code. Enter it here.',
        wrong: 'Check the code on your device, and enter it again.',
      },
      wrongTitle: 'That code isn’t right.',
      paused:
        'You asked for several codes, so the next one has to wait. The last one still works: enter it here.',
      pausedWithOthers:
        'You asked for several codes, so the next one has to wait. The last one still works: enter it here, or try another way.',
    },
    push: {
      heading: 'Check your phone',
      text: (name: string | undefined) =>
        name
          ? `Open the notification on “${name}” and tap Approve.`
          : 'Open the notification on your phone and tap Approve.',
      slow: 'No answer yet. Unlock your phone. If you see no notification, open the app that you use to sign in.',
      blind: 'Connection problem. You can still approve; we’ll keep checking.',
      over: 'There was no answer in time',
      overText: (name: string | undefined) =>
        name
          ? `Make sure that “${name}” is turned on and connected to the internet. Then try again.`
          : 'Make sure that your phone is turned on and connected to the internet. Then try again.',
    },
    passkey: {
      heading: 'Use your passkey',
      text: 'Your browser is asking for it.',
      needsClick: 'Click to use your passkey.',
      keyHeading: 'Use your security key',
      keyText: 'Your browser is asking for it. Plug it in or hold it close, and touch it.',
      keyNeedsClick: 'Click to use your security key.',
      reference: (code: string) => `passkey · ${code}`,
      problems: {
        dismissed: {
          title: 'Your passkey wasn’t used',
          text: 'The browser’s window was closed, or it took too long. You can go on whenever you like.',
        },
        unsupported: {
          title: 'This browser can’t use passkeys',
          text: 'Open this page in another browser or on the device that holds your passkey, or try another way.',
        },
        wrong_site: {
          title: 'Your passkey doesn’t belong to this address',
          text: 'Check the address of this page. If it’s the one that you always use, try another way, and tell your help desk.',
        },
        cancelled: {
          title: 'Canceled',
          text: 'Nothing was changed. You can go on whenever you like.',
        },
        failed: {
          title: 'Your passkey didn’t work',
          text: 'If it’s a key that you plug in, unplug it and plug it in again. Then go on, or try another way.',
        },
      },
    },
    choice: {
      heading: 'Choose how to verify it’s you',
      devices: 'Your devices',
      none: 'You can’t use any of your devices right now',
      noneText: 'They’re locked for a while, or blocked.',
    },
    /** Beside a device that can't be used. */
    unusable: {
      lockedUntil: (time: string) => `Locked until ${time}`,
      locked: 'Locked for now',
      blocked: 'Blocked by your company',
      other: 'Can’t be used right now',
    },
    unlocksAt: (name: string, time: string) => `${name} unlocks at ${time}.`,
    otherWays: {
      tryAnother: 'Try another way',
      cannotUse: 'I can’t use this',
      cannotUseAny: 'I can’t use any of these',
      heading: 'Other ways to verify it’s you',
    },
    /** For somebody who has lost or replaced what they are asked for. */
    lost: {
      heading: 'Lost or replaced it?',
      headingAll: 'Can’t use any of these?',
      contact: (helpDesk: string) => `Contact ${helpDesk}.`,
      makeSure: 'They make sure it’s you, and remove the device that you no longer have.',
      add: 'After that, sign in again and add the computer that you use now.',
      addFirst: 'If you verify it’s you another way, you can add this computer right after.',
      addThisComputer: 'Add this computer',
    },
    noDevice: {
      title: 'You have no devices',
      text: 'To verify it’s you, we ask a computer that you added. Add this one now. It takes a minute, and then you go on where you were.',
      action: 'Go to your devices',
    },
    other: {
      title: 'This page can’t ask for that',
      text: 'You were asked to verify it’s you in a way that this page doesn’t know. Start over, or try another way.',
    },
    listMissing: 'We couldn’t load your devices. If you haven’t added one yet, try again in a moment.',
    /** The next message has to wait. */
    paused: {
      title: 'Wait before we send another message',
      text: 'We sent you several messages in a short time, so the next one has to wait. The last one may still arrive.',
      others: 'You don’t have to wait if you use one of these:',
    },
    /** What needs more than a code. */
    strong: {
      why: {
        desktop:
          'To change your devices, verify it’s you with PingID Desktop. A code isn’t enough: somebody else could read it in your email.',
        fido: 'To change your devices, verify it’s you with your passkey. A code isn’t enough: somebody else could read it in your email.',
        both: 'To change your devices, verify it’s you with PingID Desktop or a passkey. A code isn’t enough: somebody else could read it in your email.',
      },
      only: (device: string) => `Use ${device}.`,
      oneOf: (devices: string) => `You can use ${devices}.`,
      ifLost: (helpDesk: string) => `Don’t have it anymore? Contact ${helpDesk}.`,
      ifAllLost: (helpDesk: string) => `Don’t have any of them anymore? Contact ${helpDesk}.`,
      locked: 'You can’t use the device for this right now',
      allLocked: 'You can’t use any of the devices for this right now',
      wait: 'Wait until then, and try again. Nothing you typed is lost.',
    },
    /** By PingOne's own code for why it was not accepted. */
    denied: {
      general: {
        title: 'We couldn’t verify it’s you',
        text: 'Try again. If it happens again, give your help desk the reference below.',
      },
      noneUsable: {
        title: 'You can’t use any of your devices right now',
        text: 'They’re locked for a while, or blocked. Try again later.',
      },
      declined: {
        title: 'It was declined on your device',
        text: 'If you declined by mistake, try again. If you didn’t expect to be asked, don’t approve it, and tell your help desk: somebody may know your password.',
      },
      codeExpired: {
        title: 'Your code expired',
        text: 'Codes are only good for a few minutes. Try again to get a new one.',
      },
      expired: {
        title: 'This took too long',
        text: 'To keep your account safe, each try is only good for a few minutes. Nothing was changed. Try again.',
      },
      locked: {
        title: 'This device is locked for now',
        text: 'There were too many failed tries. Wait a few minutes, then try again.',
      },
      attempts: {
        title: 'Too many wrong codes',
        text: 'To keep your account safe, you can’t enter more codes for now. Wait a few minutes, then try again.',
      },
      notSetUp: {
        title: 'This isn’t set up for your account',
        text: 'Your company hasn’t turned on this step for you. Ask your help desk to turn it on, then try again.',
      },
    },
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
