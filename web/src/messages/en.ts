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

import { pluralIn } from './format.ts';

const plural = pluralIn('en');

const somethingWentWrong = {
  title: 'Something went wrong',
  text: 'Reload this page and try again. If it happens again, contact your help desk.',
};

const ourFault = {
  title: 'Something went wrong on our side',
  text: 'It’s not your fault. Try again in a moment. If it happens again, contact your help desk.',
};

const signInFailed = {
  title: 'The sign-in didn’t work',
  text: 'Something went wrong on our side. Try again in a moment. If it happens again, contact your help desk.',
};

const canceled = {
  title: 'Canceled',
  text: 'Nothing was changed. You can try again whenever you like.',
};

const tookTooLong = {
  title: 'This took too long',
  text: 'To keep your account safe, each attempt is only good for a few minutes. Nothing was changed. Try again.',
};

const signInServiceDown = {
  title: 'The sign-in service isn’t available right now',
  text: 'Nothing is wrong with your computer. Wait a moment, then try again.',
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
    contactHelpDesk: (helpDesk = 'your help desk') => `Need help? Contact ${helpDesk}.`,
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
    navigation: 'Main',
    devices: 'Devices',
    sessions: 'Sessions',
    checkComputer: 'Check my computer',
    /** In the browser's tab. */
    tabTitle: (page: string, brand: string) => `${page} · ${brand}`,
    language: 'Language',
    languageNotLoaded: 'We couldn’t load this language. Check your internet connection, then try again.',
    privacy: 'Privacy',
    terms: 'Terms of use',
    dismiss: 'Dismiss',
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
    /** The second device of a name, and so on. */
    numbered: (name: string, number: number) => `${name} (${number})`,
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
      pingone_unavailable: signInServiceDown,
      pingone_timeout: {
        title: 'The sign-in service took too long to answer',
        text: 'Nothing is wrong with your computer. Wait a moment, then try again.',
      },
      network_unreachable: {
        title: 'You seem to be offline',
        text: 'We couldn’t reach the server. Check your internet connection, then try again.',
      },
      cancelled: canceled,
      signed_out: {
        title: 'You were signed out',
        text: 'This happens after a while, or when you sign out in another tab or on another device. Sign in to pick up where you left off.',
      },
      step_up_required: {
        title: 'Sign in again',
        text: 'It’s been a while since you signed in. To keep your account safe, sign in again. You’ll come right back here.',
      },
      not_found: {
        title: 'This no longer exists',
        text: 'It may have been removed. Reload this page to see how things are now.',
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
        text: 'Only your help desk can fix this. Contact them.',
      },
      pingone_conflict: {
        title: 'Something changed in the meantime',
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
      ceremony_expired: tookTooLong,
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
        text: 'There were too many failed attempts. Wait a few minutes, then try again, or contact your help desk.',
      },
      rate_limited: {
        title: 'Too many attempts',
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
      text: 'We couldn’t load the steps to fix it, either. Check your internet connection, then try again.',
    },
    pageNotLoaded: 'We couldn’t load this page',
    pageOutdated: {
      title: 'Reload this page',
      text: 'There’s a newer version, or it didn’t load completely. Nothing you saved is lost.',
      action: 'Reload',
    },
    pageBroken: {
      title: 'This page stopped working',
      text: 'It’s our fault, and we’ve been notified. Reload the page. If it happens again, contact your help desk.',
      action: 'Reload',
    },
    triesAgainByItself: 'This page keeps trying on its own.',
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
      title: 'Your browser will ask for permission',
      why: 'This page needs it to reach PingID Desktop.',
      chooseAllow: 'Choose “Allow”.',
      chooseAllowInFirefox:
        'Check “Remember my choice for this site”, so Firefox doesn’t ask in every tab. Then choose “Allow”.',
      lastChance:
        'Don’t close the pop-up without choosing. If you do, your browser won’t ask again for a week.',
    },
    /** While the browser or PingID Desktop is asking. */
    waiting: {
      forPermission: 'Your browser is asking for permission at the top left of this window. Choose “Allow”.',
      forPermissionInFirefox:
        'Firefox is asking for permission at the top left of this window. Check “Remember my choice for this site” and choose “Allow”.',
      forPermissionSlow:
        'No answer yet. Look for your browser’s pop-up at the top left of this window and choose “Allow”, or look for the PingID Desktop window. It may be behind this one.',
      forPersonSlow: 'No answer yet. Look for the PingID Desktop window. It may be behind this one.',
      since: (duration: string) => `Waiting for ${duration}.`,
    },
    ifThisDoesNotHelp: 'If this doesn’t help',
    keepsLooking: 'We’ll keep looking. This page will continue on its own.',
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
    tryAgainAndAllow: 'Choose “Try again”. If your browser asks, choose “Allow” and don’t close the pop-up.',
    tryAgainAndAllowInFirefox:
      'Choose “Try again”. If Firefox asks, check “Remember my choice for this site” and choose “Allow”.',
    causes: {
      notInstalled:
        'If you can’t find it, it may not be installed on this computer. Use another device, or contact your help desk.',
      otherSystem: 'PingID Desktop is made for Mac and Windows.',
      extension: 'If you use an ad blocker or a similar extension, turn it off for this page.',
      braveShields:
        'Brave Shields may block it. Click the lion next to the address, and turn Shields off for this page.',
      remoteDesktop:
        'On a remote or virtual desktop, PingID Desktop has to be open there, where this browser is.',
      otherSetup:
        'If it’s open and you still see this, it may be set up differently. Send your help desk the details below.',
      blockedByCompany:
        'If you can’t change it there, your company controls this setting. Send your help desk the details below.',
      pausedForAWeek:
        'If you close the pop-up three times, the browser blocks this page for a week. Turning on the switch ends that.',
      closedThreeTimes: 'If you close the pop-up three times, the browser won’t ask again for a week.',
      switchBefore145:
        'If you chose “Block” before, click the icon to the left of the address and turn on “Local network access”.',
      firefoxSettings:
        'You can also find it in the Firefox settings, under Privacy & Security, Permissions, “Device apps and services”.',
      noQuestion:
        'If your browser didn’t ask anything, the connection to PingID Desktop was lost. Make sure it’s open.',
      siteMistake:
        'If it’s open and you see this again, the site is set up incorrectly. Send your help desk the details below.',
      sendDetails: 'If it happens again, send your help desk the details below.',
      restart: 'If it happens again, close PingID Desktop and open it again.',
      restartWithoutWindow: 'If it has no window, close PingID Desktop and open it again.',
      otherUser:
        'If someone else is signed in on this computer too, PingID Desktop may be open for them. Sign them out first.',
      otherProgram: 'Another program may be running in its place. Close PingID Desktop and open it again.',
      notSetUpForSite:
        'If it’s up to date, it isn’t set up for this site. Send your help desk the details below.',
      notAdded: 'Maybe this computer hasn’t been added yet, or someone else added it.',
      openAndNotBlocked: 'Make sure PingID Desktop is open and no browser extension blocks it.',
    },
    failures: {
      siteRefused: {
        title: 'PingID Desktop doesn’t accept this site',
        text: 'It answered, but it turned this page away. Update PingID Desktop, or ask your help desk to do it. Then try again.',
      },
      tooOld: {
        title: 'This version of PingID Desktop is too old',
        text: 'It’s open, but it can’t do what this page needs. Update it, or ask your help desk to do it. Then try again.',
      },
      notAdded: {
        title: 'PingID Desktop doesn’t know you on this computer',
        text: 'Maybe someone else added this computer, or PingID Desktop was reinstalled. Use another device, or add this computer again. Then try again.',
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
        title: 'The request was declined on this computer',
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
        text: 'It dropped, or there never was one. Make sure PingID Desktop is open.',
      },
      answerLost: {
        title: 'We lost PingID Desktop’s answer',
        text: 'It’s running, but its answer didn’t get here. Nothing was changed. Try again.',
      },
      timedOut: {
        title: 'PingID Desktop didn’t answer in time',
        text: 'Look for its window, which may be behind this one, then try again.',
      },
      blockedNow: {
        title: (browser: string) => `PingID Desktop is blocked in ${browser}`,
        text: 'Your browser asked if this page can use apps on this computer, and the answer was “Block”. You can change that.',
      },
      blocked: {
        title: (browser: string) => `PingID Desktop is blocked in ${browser}`,
        text: 'This page needs PingID Desktop, but your browser doesn’t let it use apps on this computer. You can change that.',
      },
      dismissed: {
        title: 'Permission needed',
        text: 'Your browser asked if this page can use apps on this computer, and the pop-up was probably closed. Try again, and choose “Allow”.',
        textInFirefox:
          'Firefox asked if this page can use apps on this computer, and the pop-up was probably closed. Try again, check “Remember my choice for this site”, and choose “Allow”.',
      },
      framed: {
        title: 'This page needs its own tab',
        text: 'It’s shown inside another page, where it can’t reach PingID Desktop. Open it in a new tab.',
      },
      siteAtFault: {
        title: 'This site is set up incorrectly',
        text: 'It’s not your fault. Send your help desk the details below.',
      },
      insecurePage: {
        title: 'This page isn’t secure',
        text: 'It was loaded without encryption, so your browser won’t let it reach PingID Desktop. Send your help desk the details below.',
      },
      cancelled: canceled,
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

  // The portal: how well the account is protected, the list of devices, adding, renaming, ordering and removing.
  devices: {
    title: 'Your devices',
    greeting: (name: string) => `Hello, ${name}`,
    loading: 'Loading your devices',
    /** How well the account is protected, and what would make it better. */
    summary: {
      passwordOnly: {
        title: 'Only your password protects your account',
        text: 'A password can be stolen. Add this computer, and nobody can sign in without your fingerprint, face, or PIN.',
      },
      noDevice: {
        title: 'No device protects your account yet',
        text: 'Add this computer, and nobody can sign in without your fingerprint, face, or PIN.',
      },
      noneUsable: {
        title: 'You can’t use any of your devices right now',
        text: 'The list below says why, and what you can do.',
      },
      codesOnly: {
        title: 'Only codes protect your account',
        text: 'Someone could trick you into sharing a code. Add your computer to sign in with your fingerprint, face, or PIN instead.',
      },
      oneDevice: {
        title: 'Your account is protected',
        text: 'Add a second device as a backup, so you can still sign in if you lose the first.',
      },
      /** There are others that can't be used right now. */
      oneUsable: {
        title: 'Your account is protected',
        text: 'You can use only one of your devices right now. The list below says why, and what you can do.',
      },
      severalDevices: {
        title: 'Your account is protected',
        text: 'If you lose a device, you can still sign in with another one.',
      },
    },
    signedIn: {
      notVerified: 'You’re signed in. Verify it’s you to make changes.',
      verify: 'Verify it’s you',
      verified: 'You verified it’s you.',
      verifiedAt: (moment: string) => `You verified it’s you (${moment}).`,
      verifiedWith: (device: string, moment: string) => `You verified it’s you with “${device}” (${moment}).`,
      verifiedWithRemoved: (moment: string) =>
        `You verified it’s you with a device that has since been removed (${moment}).`,
      noSecondStep: 'You’re signed in. No second step was required.',
    },
    empty: {
      title: 'You have no devices',
      text: 'Any computer you add shows up here.',
    },
    facts: {
      added: (day: string) => `Added ${day}`,
      setupStarted: (day: string) => `Setup started ${day}`,
    },
    badges: {
      isDefault: 'Default',
      thisComputer: 'This computer',
      setupStarted: 'Setup started',
      lockedUntil: (time: string) => `Locked until ${time}`,
      locked: 'Locked',
      blocked: 'Blocked',
      notUsable: 'Can’t be used',
    },
    /** Below a device that can't be used: why, and what to do. */
    status: {
      setupOpen: 'You haven’t finished adding this computer.',
      setupOver: 'You never finished adding it. You can remove it.',
      locked: 'There were too many failed attempts. It unlocks on its own.',
      blocked: (helpDesk = 'your help desk') =>
        `Your company blocked it. To find out why, contact ${helpDesk}.`,
      notUsable: (helpDesk = 'your help desk') =>
        `It can’t be used right now. To find out why, contact ${helpDesk}.`,
    },
    actions: {
      rename: 'Rename',
      renameDevice: (name: string) => `Rename ${name}`,
      remove: 'Remove',
      removeDevice: (name: string) => `Remove ${name}`,
      makeDefault: 'Make default',
      makeDefaultDevice: (name: string) => `Make default: ${name}`,
      finishSetup: 'Finish setup',
      finishSetupOfDevice: (name: string) => `Finish setup of ${name}`,
    },
    rename: {
      form: (name: string) => `Rename ${name}`,
      field: 'New name',
      save: 'Save',
      empty: 'Enter a name.',
      taken: 'You already have a device with this name. Choose a different one.',
      done: (name: string) => `Renamed to “${name}”.`,
    },
    order: {
      change: 'Change the order',
      hint: 'The first device is your default: it’s asked first when you sign in.',
      moveUp: (name: string) => `Move ${name} up`,
      moveDown: (name: string) => `Move ${name} down`,
      moved: (name: string, position: number, count: number) =>
        `${name} is now number ${position} of ${count}.`,
      isDefaultNow: (name: string) => `“${name}” is now your default device.`,
      failed: {
        title: 'The order wasn’t changed',
        text: 'Your devices are shown in their old order again. Wait a moment, then try again.',
      },
      maybeChanged: {
        title: 'We don’t know if the order was changed',
        text: 'We lost the answer and can’t load your list right now. Check your connection, then try again.',
      },
    },
    remove: {
      title: (name: string) => `Remove “${name}”?`,
      confirm: 'Remove',
      type: 'Type',
      system: 'System',
      added: 'Added',
      consequence: 'You won’t be able to use it to sign in. Your other devices stay as they are.',
      consequenceOfLast: (helpDesk = 'your help desk') =>
        `This is your last device. Next time you sign in, you’ll be asked to add one. If you can’t, contact ${helpDesk}.`,
      consequenceOfUnusable: 'It can’t be used to sign in anyway. Your other devices stay as they are.',
      lost: {
        title: 'Lost it?',
        text: 'Remove it here. From then on, nobody can use it to sign in as you, not even with your password. If you find it, you can add it again.',
        contact: (helpDesk = 'your help desk') =>
          `To protect everything else on it, also contact ${helpDesk}.`,
      },
      done: (name: string) => `“${name}” was removed.`,
      finishedMeanwhile: (name: string) => `“${name}” wasn’t removed: it was just added to your account.`,
      notRemoved: (name: string) => ({
        title: 'It wasn’t removed',
        text: `The connection was lost, so we checked: “${name}” is still in your list. Wait a moment, then try again.`,
      }),
      maybeRemoved: {
        title: 'We don’t know if it was removed',
        text: 'The connection was lost, and we can’t load your list right now. Check your internet connection, then try again.',
      },
    },
    add: {
      heading: 'Add this computer',
      headingFirst: 'Add your first device',
      text: 'Sign in with Touch ID or Windows Hello on this computer.',
      textFirst:
        'Use Touch ID or Windows Hello to sign in. Setting it up takes about a minute, and your fingerprint and face never leave this computer.',
      button: 'Add this computer',
      ready:
        'PingID Desktop will ask for your fingerprint, face, or PIN on this computer. Make sure it’s installed and open.',
      /** This computer is in the list already. */
      isAdded: 'You’ve already added this computer.',
      again: 'Add it again',
      stepsLabel: 'Adding this computer',
      stepsDone: '(done)',
      steps: ['Get ready', 'Verify it’s you', 'Finish'],
      preparing: 'Getting ready…',
      prompt: {
        touchId: 'Use Touch ID on this computer.',
        windowsHello: 'Use Windows Hello on this computer.',
        any: 'Verify it’s you on this computer.',
      },
      promptText: 'PingID Desktop is asking for your fingerprint, face, or PIN.',
      permission: 'Choose “Allow” in your browser.',
      finishing: 'Almost done. We’re adding this computer to your account…',
      busy: 'This computer is already being added. Wait a moment. This page will continue on its own.',
      done: {
        title: 'This computer was added',
        text: (name: string) => `It’s in your list as “${name}”. From now on, you can sign in with it.`,
        textToVerify: (name: string) =>
          `It’s in your list as “${name}”. Use it once now to verify it’s you. It only takes a moment.`,
        verify: 'Verify now',
        verifiedTitle: 'You’re all set',
        verifiedText: 'You added this computer and verified it’s you.',
      },
      unknownResult: {
        title: 'The connection was lost',
        text: 'This computer may already be added. Choose “Try again” to finish. You won’t have to use PingID Desktop again.',
      },
      limitReached: (maxDevices: number | undefined) =>
        maxDevices === undefined
          ? 'You have as many devices as your company allows. To add this computer, remove one that you no longer use.'
          : maxDevices === 1
            ? 'Your company allows one device. To add this computer, remove the one in your list.'
            : `Your company allows ${maxDevices} devices. To add this computer, remove one that you no longer use.`,
      notAllowed: (helpDesk = 'your help desk') =>
        `Your company doesn’t allow adding computers. If you need to add one, contact ${helpDesk}.`,
      onPhone: {
        title: 'Open this page on your computer',
        text: 'You can’t add a phone or tablet here. Open this address on the computer that you want to add:',
      },
      inFrame: {
        title: 'Open this page in its own tab',
        text: 'It’s shown inside another page, where it can’t reach PingID Desktop.',
        action: 'Open in a new tab',
      },
      insecure: {
        title: 'This page isn’t secure',
        text: (helpDesk = 'your help desk') =>
          `It was loaded without encryption, so your browser won’t let it reach PingID Desktop. Contact ${helpDesk}.`,
      },
    },
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
      signIn: 'It’s been a while. Verify it’s you again to continue.',
      payroll: 'It’s been a while. Verify it’s you again to open Payroll.',
      sessions: 'It’s been a while. Verify it’s you again to see where you’re signed in.',
      addComputer: 'It’s been a while. Verify it’s you again, then you can add this computer.',
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
      'This is already in progress, maybe in another tab. Wait a moment. This page will continue on its own.',
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
        wrong: 'That code isn’t right. Use the code from the newest email.',
      },
      sms: {
        heading: 'Check your text messages',
        sent: (to = 'your phone') => `We texted a code to ${to}.`,
        sentAgain: (to = 'your phone') => `We texted a new code to ${to}.`,
        wrong: 'That code isn’t right. Use the code from the newest text message.',
      },
      voice: {
        heading: 'Answer your phone',
        sent: (to = 'your phone') => `We’re calling ${to} to tell you a code.`,
        sentAgain: (to = 'your phone') => `We’re calling ${to} again to tell you a new code.`,
        wrong: 'That code isn’t right. Use the code from the latest call.',
      },
      whatsApp: {
        heading: 'Check WhatsApp',
        sent: (to = 'your phone') => `We sent a code on WhatsApp to ${to}.`,
        sentAgain: (to = 'your phone') => `We sent a new code on WhatsApp to ${to}.`,
        wrong: 'That code isn’t right. Use the code from the newest message.',
      },
      totp: {
        heading: 'Open your authenticator app',
        shown: 'Enter the code that the app shows for this account.',
        wrong:
          'That code isn’t right. The code changes every 30 seconds. Enter the one that your app shows now.',
      },
      hardwareToken: {
        heading: 'Get your hardware token',
        shown: 'Enter the code that it shows.',
        wrong: 'That code isn’t right. Enter the code that it shows now.',
      },
      other: {
        heading: 'Enter your code',
        shown: 'Your device shows a code. Enter it here.',
        wrong: 'That code isn’t right. Check the code on your device, and enter it again.',
      },
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
          text: 'The browser’s window was closed, or it took too long. You can continue whenever you like.',
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
          text: 'Nothing was changed. You can continue whenever you like.',
        },
        failed: {
          title: 'Your passkey didn’t work',
          text: 'If it’s a key that you plug in, unplug it and plug it in again. Then continue, or try another way.',
        },
      },
    },
    choice: {
      heading: 'Choose how to verify it’s you',
      devices: 'Your devices',
      none: 'You can’t use any of your devices right now',
      noneText: 'They’re either locked for a while or blocked by your company.',
    },
    /** Beside a device that can't be used. */
    unusable: {
      lockedUntil: (time: string) => `Locked until ${time}`,
      locked: 'Locked for now',
      blocked: 'Blocked by your company',
      other: 'Can’t be used right now',
    },
    unlocksAt: (name: string, time: string) => `${name} is locked until ${time}.`,
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
      contact: (helpDesk = 'your help desk') => `Contact ${helpDesk}.`,
      makeSure: 'They’ll make sure it’s you and remove the device you no longer have.',
      add: 'After that, sign in again and add the computer you use now.',
      addFirst: 'If you verify it’s you another way, you can add this computer right after.',
      addThisComputer: 'Add this computer',
    },
    noDevice: {
      title: 'You have no devices',
      text: 'To verify it’s you, you need a computer that you’ve added. Add this one now. It takes about a minute, and then you’ll pick up where you left off.',
      action: 'Add this computer',
    },
    other: {
      title: 'This page doesn’t support that',
      text: 'You were asked to verify it’s you in a way that doesn’t work on this page. Start over, or try another way.',
    },
    listMissing: 'We couldn’t load your devices. Try again in a moment.',
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
          'For this, verify it’s you with PingID Desktop. A code isn’t enough: someone else could see it.',
        fido: 'For this, verify it’s you with your passkey. A code isn’t enough: someone else could see it.',
        both: 'For this, verify it’s you with PingID Desktop or a passkey. A code isn’t enough: someone else could see it.',
      },
      only: (device: string) => `Use ${device}.`,
      oneOf: (devices: string) => `You can use ${devices}.`,
      ifLost: (helpDesk = 'your help desk') => `Don’t have it anymore? Contact ${helpDesk}.`,
      ifAllLost: (helpDesk = 'your help desk') => `Don’t have any of them anymore? Contact ${helpDesk}.`,
      locked: 'You can’t use the device for this right now',
      allLocked: 'You can’t use any of the devices for this right now',
      wait: 'Wait a while, then check again. Nothing you typed is lost.',
    },
    /** By PingOne's own code for why it was not accepted. */
    denied: {
      general: {
        title: 'We couldn’t verify it’s you',
        text: 'Try again. If it happens again, give your help desk the reference below.',
      },
      noneUsable: {
        title: 'You can’t use any of your devices right now',
        text: 'They’re either locked for a while or blocked by your company. Try again later.',
      },
      declined: {
        title: 'The request was declined on your device',
        text: 'If you declined by mistake, try again. If you didn’t expect to be asked, don’t approve it, and tell your help desk: someone may know your password.',
      },
      codeExpired: {
        title: 'Your code expired',
        text: 'Codes are only good for a few minutes. Try again to get a new one.',
      },
      expired: tookTooLong,
      locked: {
        title: 'This device is locked for now',
        text: 'There were too many failed attempts. Wait a few minutes, then try again.',
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
    lead: 'If you don’t recognize one of these, sign it out and change your password.',
    loading: 'Loading where you’re signed in',
    unknownBrowser: 'Unknown browser',
    browserOn: (browser: string, system: string) => `${browser} on ${system}`,
    current: 'Current session',
    signedIn: (moment: string) => `Signed in ${moment}`,
    lastActive: (moment: string) => `Last active ${moment}`,
    verified: 'Verified with a device',
    noSecondStep: 'No second step',
    noSecondStepRequired: 'No second step was required',
    signOut: 'Sign out',
    /** The whole name of a button, for people who do not see what is beside it. */
    signOutOf: (browser: string, moment: string) => `Sign out ${browser}, signed in ${moment}`,
    /** Where two sessions would be called the same. */
    numbered: (name: string, number: number) => `${name} (${number})`,
    wasSignedOut: (browser: string) => `${browser} was signed out`,
    signOutOthers: 'Sign out everywhere else',
    othersWereSignedOut: 'You’re now signed in only here',
    onlyHere: 'You’re not signed in anywhere else.',
    elsewhere: {
      title: 'You’re also signed in somewhere else',
      text: 'If you don’t use those sessions anymore, sign them out.',
      textAfterRemoval: 'If you lost the device or no longer trust it, sign out your other sessions, too.',
      signOut: (count: number) =>
        plural(count, { one: 'Sign out your other session', other: `Sign out your ${count} other sessions` }),
      later: 'You can do this anytime under Sessions.',
    },
  },

  // Before and after signing in.
  signIn: {
    title: 'Sign in',
    welcome: {
      tabTitle: 'Welcome',
      title: 'Keep your account yours',
      text: 'Passwords get stolen. Add your computer here, and signing in will also take your fingerprint, face, or PIN on that computer. Nobody else has that.',
      privacy: 'Your fingerprint and your face never leave your computer.',
    },
    first: {
      title: 'Sign in to see this page',
      text: 'You’ll come right back here.',
    },
    leading: 'Taking you to the sign-in page',
    fromElsewhere: 'Then you’ll go straight to the page you wanted.',
    again: {
      title: 'You’re signed in again',
      text: 'Close this tab and go back to the one you came from. What you typed there is still there.',
      action: 'Go to your devices',
    },
    signedOut: {
      title: 'You’re signed out',
      text: 'If other people use this computer, close the browser window, too.',
    },
    problemTabTitle: 'Sign-in problem',
    /** Where the code in the address is none that we know. */
    unknownProblem: signInFailed,
    problems: {
      sign_in_expired: {
        title: 'The sign-in took too long',
        text: 'To keep your account safe, you have to finish signing in within a few minutes. Try again.',
      },
      sign_in_mismatch: {
        title: 'This sign-in belongs to another window',
        text: 'It was started somewhere else, or twice. Start again here, and finish in this window.',
      },
      sign_in_refused: {
        title: 'You’re not signed in',
        text: 'The sign-in was canceled or not allowed. If you didn’t mean to cancel it, try again.',
      },
      sign_in_rejected: {
        title: 'We couldn’t check your sign-in',
        text: 'We couldn’t trust the sign-in service’s answer, so we stopped. Try again. If it happens again, contact your help desk.',
      },
      pingone_unavailable: signInServiceDown,
      rate_limited: {
        title: 'Too many attempts',
        text: 'To keep accounts safe, there’s a short pause. Wait a minute, then try again.',
      },
      return_to_invalid: {
        title: 'The link that brought you here is wrong',
        text: 'It leads away from this site, so we didn’t follow it. You can still sign in here.',
      },
      temporarily_unavailable: {
        title: 'You can’t sign in right now',
        text: 'Nothing is wrong with your computer. Wait a moment, then try again.',
      },
      internal_error: signInFailed,
    },
  },

  // The end of a session, and the account in the header.
  session: {
    signedInAs: (name: string) => `Signed in as ${name}`,
    signOutFailed: 'We couldn’t sign you out. Check your internet connection, then try again.',
    typedIsKept: 'What you typed is kept. Sign in again in a new tab, then come back to this one.',
    signInInNewTab: 'Sign in (new tab)',
    idle: {
      title: 'Are you still there?',
      text: 'Nothing has happened here for a while. To keep your account safe, we’ll sign you out soon.',
      stay: 'Stay signed in',
    },
    ending: {
      title: (time: string) => `Your session ends at ${time}`,
      text: 'To keep your account safe, every session ends after a few hours. If you sign in again now, you’ll come right back to this page.',
      textWhereTyped:
        'To keep your account safe, every session ends after a few hours. What you typed here is kept: sign in again in a new tab, then come back to this one.',
      signIn: 'Sign in again now',
      signInInNewTab: 'Sign in again now (new tab)',
      later: 'Later',
    },
  },

  // Checking the way to PingID Desktop.
  setupCheck: {
    title: 'Check my computer',
    lead: 'Find out whether this page can reach PingID Desktop on this computer. Nothing is added or changed. Your browser may ask for permission: choose “Allow”.',
    check: 'Check my computer',
    checkAgain: 'Check again',
    checking: 'Checking your computer…',
    browserWillAsk: 'Your browser is about to ask for permission',
    browserIsAsking: 'Your browser may be asking for permission: choose “Allow”',
    notCheckedYet: 'Your computer hasn’t been checked yet',
    stopped: 'You stopped the check',
    couldNotCheck: 'We couldn’t run the check',
    everythingWorks: 'Everything works',
    worksStillWaiting: (step: string) => `PingID Desktop works. Still waiting for: ${step}`,
    worksNotKnown: (step: string) => `PingID Desktop works. We couldn’t check: ${step}`,
    stoppedAt: (step: string) => `Problem found: ${step}`,
    whatWasChecked: 'What was checked',
    stepTitles: {
      secure_page: 'Secure page',
      browser: 'Browser',
      permission: 'Browser permission',
      desktop: 'PingID Desktop on this computer',
      this_site: 'PingID Desktop accepts this site',
      pingone: 'Connection to PingOne',
    },
    statuses: {
      passed: 'Works',
      failed: 'Doesn’t work',
      unknown: 'Not checked yet',
      waiting: 'Checking',
      skipped: 'Skipped',
    },
    skippedBecauseOf: (step: string) => `We need “${step}” to work before we can check this.`,
    steps: {
      secure_page: {
        passed: 'This page came over an encrypted connection.',
        failed: 'This page came without encryption, so it can’t reach apps on this computer.',
        unknown: 'We don’t know yet whether this page is secure.',
        waiting: 'Checking whether this page is secure.',
      },
      browser: {
        passed: 'This browser lets secure pages reach apps on this computer.',
        failed: 'This browser doesn’t let pages reach apps on this computer.',
        unknown: 'Does this browser let secure pages reach apps on this computer?',
        waiting: 'Checking your browser.',
      },
      permission: {
        passed: 'Your browser lets this site reach apps on this computer.',
        failed: 'Your browser doesn’t let this site reach apps on this computer.',
        unknown: 'Your browser doesn’t say whether it lets this site reach apps on this computer.',
        waiting: 'Your browser is waiting for you. Choose “Allow” at the top of the window.',
      },
      desktop: {
        passed: 'PingID Desktop answers.',
        failed: 'PingID Desktop doesn’t answer.',
        unknown: 'Is PingID Desktop installed and open?',
        waiting: 'Waiting for PingID Desktop to answer.',
      },
      this_site: {
        passed: 'It accepts requests from this site.',
        failed: 'Something answers, but it doesn’t accept this site.',
        unknown: 'Does PingID Desktop accept this site?',
        waiting: 'Waiting for an answer.',
      },
      pingone: {
        passed: 'Our server can reach PingOne, the sign-in service.',
        failed: 'Our server can’t reach PingOne, the sign-in service. Nothing is wrong with your computer.',
        unknown: 'We couldn’t check. See whether your internet connection works.',
        waiting: 'Waiting for our server to reach PingOne, the sign-in service.',
      },
    },
    /** A page from this computer itself counts as secure without encryption. */
    pageFromThisComputer: 'This page comes from this computer itself, so it doesn’t need encryption.',
    failures: {
      blocked_by_csp: 'This site is set up incorrectly. Nothing is wrong with your computer.',
      interrupted: 'We lost the connection before PingID Desktop answered.',
      permission_not_delegated: 'This page is shown inside another page, which doesn’t allow it.',
      refused: 'PingID Desktop answers, but it doesn’t accept the request.',
      timed_out: 'PingID Desktop didn’t answer in time.',
      unexpected_answer: 'Something answers, but it isn’t PingID Desktop.',
    },
    permissionBefore: {
      granted: 'Your browser lets this site reach apps on this computer.',
      prompt: 'Your browser may ask for permission during the check. Choose “Allow”.',
      denied: 'Your browser says this is blocked. The check will tell for sure.',
      unknown: 'Your browser doesn’t say. The check will tell.',
    },
    permissionMaybeAsking: 'Your browser may still be asking. If you see its pop-up, choose “Allow”.',
    sendReport: (helpDesk = 'your help desk') => `Still stuck? Send the report below to ${helpDesk}.`,
    report: {
      heading: 'Report for your help desk',
      text: 'It has no personal information: no name, no device, no pages you visited.',
      copy: 'Copy the report',
    },
  },

  // The sample app.
  payroll: {
    title: (month: string) => `Your payslip for ${month}`,
    sample: 'This is a sample. The amounts are made up.',
    months: 'Months',
    loading: 'Loading your payslip',
    caption: (month: string, employee: string) => `${month}, ${employee}`,
    paidOut: 'Net pay',
  },
};

export type Messages = typeof en;
