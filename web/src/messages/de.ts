import type { Messages } from './en.ts';

const somethingWentWrong = {
  title: 'Etwas ist schiefgelaufen',
  text: 'Laden Sie diese Seite neu und versuchen Sie es noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
};

const ourFault = {
  title: 'Bei uns ist etwas schiefgelaufen',
  text: 'Es liegt nicht an Ihnen. Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
};

export const de: Messages = {
  common: {
    tryAgain: 'Noch einmal versuchen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    done: 'Fertig',
    continue: 'Weiter',
    notNow: 'Nicht jetzt',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    loading: 'Wird geladen',
    yourHelpDesk: 'Ihr IT-Support',
    contactHelpDesk: (helpDesk) => `Brauchen Sie Hilfe? Hier bekommen Sie sie: ${helpDesk}.`,
    timeLeft: (duration) => `Noch ${duration}`,
    canTryAgainNow: 'Sie können es jetzt noch einmal versuchen.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyByHand: {
      mac: 'Ihr Browser erlaubt das Kopieren nicht. Der Text ist markiert: Drücken Sie ⌘C.',
      windows: 'Ihr Browser erlaubt das Kopieren nicht. Der Text ist markiert: Drücken Sie Strg+C.',
      phone: 'Ihr Browser erlaubt das Kopieren nicht. Der Text ist markiert: Tippen Sie auf „Kopieren“.',
      other: 'Ihr Browser erlaubt das Kopieren nicht. Der Text ist markiert: Drücken Sie Strg+C.',
    },
  },

  shell: {
    skipToContent: 'Zum Inhalt springen',
  },

  device: {
    kinds: {
      desktop: 'Computer mit PingID Desktop',
      olderDesktop: 'Computer mit einem älteren PingID Desktop',
      pingIdPhone: 'Telefon mit der PingID-App',
      phone: 'Telefon mit einer Anmelde-App',
      email: 'Code per E-Mail',
      sms: 'Code per SMS',
      voice: 'Anruf',
      whatsApp: 'Code per WhatsApp',
      totp: 'Authenticator-App',
      hardwareToken: 'Hardware-Token',
      yubiKey: 'YubiKey',
      passkey: 'Passkey',
      securityKey: 'Sicherheitsschlüssel',
      other: 'Anderes Gerät',
    },
    emailTo: (address) => `Code per E-Mail an ${address}`,
    smsTo: (number) => `Code per SMS an ${number}`,
    voiceTo: (number) => `Anruf an ${number}`,
    whatsAppTo: (number) => `Code per WhatsApp an ${number}`,
  },

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
        title: 'Das ist gerade nicht verfügbar',
        text: 'Wenn Sie angemeldet sind, bleiben Sie angemeldet, und nichts, was Sie eingegeben haben, geht verloren. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      pingone_unavailable: {
        title: 'Der Anmeldedienst ist gerade nicht verfügbar',
        text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      pingone_timeout: {
        title: 'Der Anmeldedienst hat zu lange gebraucht',
        text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      network_unreachable: {
        title: 'Sie sind anscheinend offline',
        text: 'Wir konnten den Server nicht erreichen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
      },
      cancelled: {
        title: 'Abgebrochen',
        text: 'Es wurde nichts geändert. Sie können es jederzeit noch einmal versuchen.',
      },
      signed_out: {
        title: 'Sie wurden abgemeldet',
        text: 'Das passiert nach einer Weile oder wenn Sie sich in einem anderen Tab oder auf einem anderen Gerät abmelden. Melden Sie sich an, um hier weiterzumachen.',
      },
      step_up_required: {
        title: 'Melden Sie sich noch einmal an',
        text: 'Ihre Anmeldung ist schon eine Weile her. Melden Sie sich zum Schutz Ihres Kontos noch einmal an. Danach kommen Sie direkt hierher zurück.',
      },
      not_found: {
        title: 'Das gibt es nicht mehr',
        text: 'Vielleicht wurde es inzwischen entfernt. Laden Sie diese Seite neu, um den aktuellen Stand zu sehen.',
      },
      device_limit_reached: {
        title: 'Sie können kein weiteres Gerät hinzufügen',
        text: 'Sie haben so viele Geräte, wie Ihr Unternehmen erlaubt. Entfernen Sie eines, das Sie nicht mehr verwenden, und versuchen Sie es noch einmal.',
      },
      account_not_usable: {
        title: 'Ihr Konto kann gerade nicht verwendet werden',
        text: 'Es ist möglicherweise gesperrt oder deaktiviert. Wenden Sie sich an Ihren IT-Support.',
      },
      mfa_methods_conflict: {
        title: 'Ihre Anmeldemethoden passen nicht zusammen',
        text: 'Das kann nur der IT-Support beheben. Wenden Sie sich an ihn.',
      },
      pingone_conflict: {
        title: 'Gleichzeitig hat sich etwas anderes geändert',
        text: 'Laden Sie diese Seite neu, um den aktuellen Stand zu sehen, und versuchen Sie es noch einmal.',
      },
      ceremony_busy: {
        title: 'Das läuft bereits',
        text: 'Warten Sie einen Moment, bis es abgeschlossen ist. Wenn nichts passiert, laden Sie diese Seite neu.',
      },
      pingone_quota_exceeded: {
        title: 'Ihr Unternehmen hat ein Limit des Anmeldedienstes erreicht',
        text: 'Es liegt nicht an Ihnen, und ein neuer Versuch hilft im Moment nicht. Wenden Sie sich an Ihren IT-Support.',
      },
      ceremony_expired: {
        title: 'Das hat zu lange gedauert',
        text: 'Zum Schutz Ihres Kontos gilt jeder Versuch nur ein paar Minuten. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
      },
      attestation_rejected: {
        title: 'Wir konnten diesen Computer nicht hinzufügen',
        text: 'Die Antwort von PingID Desktop wurde nicht akzeptiert. Versuchen Sie es noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
      },
      assertion_rejected: {
        title: 'Wir konnten Ihre Identität nicht bestätigen',
        text: 'Die Antwort von PingID Desktop wurde nicht akzeptiert. Prüfen Sie, ob Sie an einem Computer sitzen, den Sie hinzugefügt haben, und versuchen Sie es noch einmal.',
      },
      otp_invalid: {
        title: 'Dieser Code stimmt nicht',
        text: 'Prüfen Sie den Code auf Ihrem Gerät und geben Sie ihn noch einmal ein.',
      },
      device_authentication_failed: {
        title: 'Wir konnten Ihre Identität nicht bestätigen',
        text: 'Versuchen Sie es noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
      },
      device_locked: {
        title: 'Dieses Gerät ist vorübergehend gesperrt',
        text: 'Es gab zu viele fehlgeschlagene Versuche. Warten Sie ein paar Minuten und versuchen Sie es noch einmal, oder wenden Sie sich an Ihren IT-Support.',
      },
      rate_limited: {
        title: 'Zu viele Versuche in kurzer Zeit',
        text: 'Zum Schutz Ihres Kontos müssen Sie warten, bevor Sie es noch einmal versuchen können.',
      },
    },
    strongerMethodNeeded: {
      title: 'Bestätigen Sie Ihre Identität auf andere Weise',
      text: 'So, wie Sie Ihre Identität bestätigt haben, reicht es hierfür nicht aus. Versuchen Sie es mit einem anderen Gerät oder wenden Sie sich an Ihren IT-Support.',
    },
    desktopAppPartMissing: {
      title: 'Wir konnten PingID Desktop nicht erreichen',
      text: 'Auch die Hilfe dazu konnten wir nicht laden. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    partMissing: {
      title: 'Dieser Teil wurde nicht geladen',
      text: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal. Wenn das nicht hilft, sichern Sie Ihre Eingaben und laden Sie die Seite neu.',
    },
    pageNotLoaded: 'Wir konnten diese Seite nicht laden',
    pageOutdated: {
      title: 'Laden Sie diese Seite neu',
      text: 'Sie wurde inzwischen aktualisiert oder nicht vollständig geladen. Was Sie gespeichert haben, ist nicht verloren.',
      action: 'Neu laden',
    },
    pageBroken: {
      title: 'Diese Seite funktioniert gerade nicht',
      text: 'Es liegt an uns, und wir wurden darüber informiert. Laden Sie die Seite neu. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
      action: 'Neu laden',
    },
    triesAgainByItself: 'Diese Seite versucht es von selbst weiter.',
    reference: 'Referenz für Ihren IT-Support',
    copyReference: 'Referenz kopieren',
    detailsForHelpDesk: 'Details für Ihren IT-Support',
    copyDetails: 'Details kopieren',
    notFound: {
      title: 'Seite nicht gefunden',
      text: 'Vielleicht ist der Link veraltet, oder in der Adresse ist ein Tippfehler.',
      action: 'Zu Ihren Geräten',
    },
  },

  desktopApp: {
    name: 'PingID Desktop',
  },

  devices: {
    title: 'Ihre Geräte',
  },

  mfa: {
    title: 'Bestätigen Sie Ihre Identität',
  },

  sessions: {
    title: 'Wo Sie angemeldet sind',
  },

  signIn: {
    title: 'Anmelden',
  },

  session: {
    signedInAs: (name) => `Angemeldet als ${name}`,
  },

  setupCheck: {
    title: 'Meinen Computer prüfen',
  },

  payroll: {
    title: (month) => `Ihre Gehaltsabrechnung für ${month}`,
  },
};
