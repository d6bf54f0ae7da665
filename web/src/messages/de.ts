import type { Messages } from './en.ts';
import { pluralIn } from './format.ts';

const plural = pluralIn('de');

const somethingWentWrong = {
  title: 'Etwas ist schiefgelaufen',
  text: 'Laden Sie diese Seite neu und versuchen Sie es noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
};

const ourFault = {
  title: 'Bei uns ist etwas schiefgelaufen',
  text: 'Es liegt nicht an Ihnen. Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
};

const signInFailed = {
  title: 'Die Anmeldung hat nicht geklappt',
  text: 'Bei uns ist etwas schiefgelaufen. Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
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
    navigation: 'Hauptnavigation',
    devices: 'Geräte',
    sessions: 'Sitzungen',
    checkComputer: 'Computer prüfen',
    tabTitle: (page, brand) => `${page} · ${brand}`,
    language: 'Sprache',
    languageNotLoaded:
      'Wir konnten diese Sprache nicht laden. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    privacy: 'Datenschutz',
    terms: 'Nutzungsbedingungen',
    dismiss: 'Ausblenden',
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
    numbered: (name, number) => `${name} (${number})`,
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
    thisBrowser: 'diesem Browser',
    prompt: {
      title: (host) => `Ihr Browser fragt vielleicht, ob ${host} auf Apps auf diesem Gerät zugreifen darf`,
      why: 'Diese Seite braucht Ihre Erlaubnis, um mit PingID Desktop zu sprechen.',
      chooseAllow: 'Wählen Sie „Zulassen“.',
      chooseAllowInFirefox:
        'Setzen Sie das Häkchen bei „Entscheidung für diese Website merken“, damit Firefox nicht in jedem Tab fragt, und wählen Sie „Erlauben“.',
      lastChance:
        'Schließen Sie die Frage nicht, ohne zu antworten. Sonst fragt Ihr Browser eine Woche lang nicht mehr.',
    },
    waiting: {
      forPermission: 'Ihr Browser fragt oben links in diesem Fenster um Erlaubnis. Wählen Sie „Zulassen“.',
      forPermissionInFirefox:
        'Firefox fragt oben links in diesem Fenster um Erlaubnis. Setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
      forPermissionSlow:
        'Noch keine Antwort. Suchen Sie oben links in diesem Fenster nach der Frage Ihres Browsers und wählen Sie „Zulassen“, oder suchen Sie das Fenster von PingID Desktop. Vielleicht liegt es hinter diesem.',
      forPersonSlow:
        'Noch keine Antwort. Suchen Sie das Fenster von PingID Desktop. Vielleicht liegt es hinter diesem.',
      since: (duration) => `Wartezeit bisher: ${duration}.`,
    },
    ifThisDoesNotHelp: 'Wenn das nicht hilft',
    keepsLooking: 'Wir suchen weiter. Diese Seite macht von selbst weiter.',
    shouldWorkNow: 'Jetzt sollte es klappen. Wählen Sie „Noch einmal versuchen“.',
    openInNewTab: 'In einem neuen Tab öffnen',
    copyAddress: 'Adresse kopieren',
    download: 'PingID Desktop herunterladen',
    downloadOpensInNewTab: '(wird in einem neuen Tab geöffnet)',
    start: {
      mac: [
        'Öffnen Sie PingID Desktop aus dem Ordner „Programme“.',
        'Warten Sie, bis das Symbol oben in der Menüleiste erscheint.',
      ],
      windows: [
        'Öffnen Sie PingID Desktop über das Startmenü.',
        'Warten Sie, bis das Symbol neben der Uhr erscheint.',
      ],
      other: ['Öffnen Sie PingID Desktop auf diesem Computer.'],
    },
    clickTryAgain: 'Wählen Sie „Noch einmal versuchen“.',
    tryAgainAndAllow:
      'Wählen Sie „Noch einmal versuchen“. Wenn Ihr Browser fragt, wählen Sie „Zulassen“ und schließen Sie die Frage nicht.',
    tryAgainAndAllowInFirefox:
      'Wählen Sie „Noch einmal versuchen“. Wenn Firefox fragt, setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
    causes: {
      notInstalled:
        'Wenn Sie es nicht finden, ist es auf diesem Computer vielleicht nicht installiert. Verwenden Sie ein anderes Gerät oder wenden Sie sich an Ihren IT-Support.',
      otherSystem: 'PingID Desktop gibt es für Mac und Windows.',
      extension:
        'Wenn Sie eine Erweiterung verwenden, die Werbung oder anderes blockiert, schalten Sie sie für diese Seite aus.',
      braveShields:
        'Vielleicht blockiert Brave Shields die Verbindung. Klicken Sie auf den Löwen neben der Adresse und schalten Sie Shields für diese Seite aus.',
      remoteDesktop:
        'Auf einem Remote- oder virtuellen Desktop muss PingID Desktop dort geöffnet sein, wo auch dieser Browser läuft.',
      otherSetup:
        'Wenn es geöffnet ist und sich nichts ändert, ist es vielleicht anders eingerichtet. Schicken Sie Ihrem IT-Support die Details unten.',
      blockedByCompany:
        'Wenn Sie es dort nicht ändern können, hat Ihr Unternehmen es so festgelegt. Schicken Sie Ihrem IT-Support die Details unten.',
      pausedForAWeek:
        'Wird die Frage dreimal geschlossen, blockiert der Browser eine Woche lang. Der Schalter hebt das auf.',
      closedThreeTimes: 'Wenn Sie die Frage dreimal schließen, fragt der Browser eine Woche lang nicht mehr.',
      switchBefore145:
        'Wenn Sie früher „Blockieren“ gewählt haben: Klicken Sie auf das Symbol links neben der Adresse und schalten Sie „Zugriff auf lokales Netzwerk“ ein.',
      firefoxSettings:
        'Sie finden es auch in den Firefox-Einstellungen unter „Datenschutz & Sicherheit“, „Berechtigungen“.',
      noQuestion:
        'Wenn Ihr Browser nichts gefragt hat, ist die Verbindung zu PingID Desktop abgebrochen. Prüfen Sie, ob es geöffnet ist.',
      siteMistake:
        'Wenn es geöffnet ist und dies wieder erscheint, ist die Website falsch eingerichtet. Schicken Sie Ihrem IT-Support die Details unten.',
      sendDetails: 'Wenn es wieder passiert, schicken Sie Ihrem IT-Support die Details unten.',
      restart: 'Wenn es wieder passiert, schließen Sie PingID Desktop und öffnen Sie es erneut.',
      restartWithoutWindow:
        'Wenn es kein Fenster hat, schließen Sie PingID Desktop und öffnen Sie es erneut.',
      otherUser:
        'Wenn noch jemand an diesem Computer angemeldet ist, ist PingID Desktop vielleicht dort geöffnet. Melden Sie diese Person zuerst ab.',
      otherProgram:
        'Vielleicht läuft stattdessen ein anderes Programm. Schließen Sie PingID Desktop und öffnen Sie es erneut.',
      notSetUpForSite:
        'Wenn es aktuell ist, ist es nicht für diese Website eingerichtet. Schicken Sie Ihrem IT-Support die Details unten.',
      notAdded:
        'Vielleicht haben Sie diesen Computer noch nicht hinzugefügt, oder jemand anderes hat es getan.',
      openAndNotBlocked:
        'Prüfen Sie, ob PingID Desktop geöffnet ist und keine Browser-Erweiterung es blockiert.',
    },
    failures: {
      siteRefused: {
        title: 'PingID Desktop akzeptiert diese Website nicht',
        text: 'Es hat geantwortet, diese Seite aber abgewiesen. Aktualisieren Sie PingID Desktop oder bitten Sie Ihren IT-Support darum. Versuchen Sie es dann noch einmal.',
      },
      tooOld: {
        title: 'Diese Version von PingID Desktop ist zu alt',
        text: 'Es läuft, kennt aber nicht, was diese Seite braucht. Aktualisieren Sie es oder bitten Sie Ihren IT-Support darum. Versuchen Sie es dann noch einmal.',
      },
      notAdded: {
        title: 'PingID Desktop kennt Sie auf diesem Computer nicht',
        text: 'Vielleicht wurde dieser Computer für jemand anderen hinzugefügt oder PingID Desktop neu installiert. Verwenden Sie ein anderes Gerät oder fügen Sie diesen Computer noch einmal hinzu.',
      },
      busy: {
        title: 'PingID Desktop fragt gerade schon etwas',
        text: 'Es kann nur eine Frage auf einmal stellen. Beantworten Sie die offene Frage oder brechen Sie sie ab, und versuchen Sie es noch einmal.',
      },
      busyOnThisPage: {
        title: 'PingID Desktop fragt gerade schon etwas',
        text: 'Es kann nur eine Frage auf einmal stellen. Schließen Sie den anderen Vorgang auf dieser Seite ab oder brechen Sie ihn ab, und versuchen Sie es noch einmal.',
      },
      busyInOtherTab: {
        title: 'PingID Desktop fragt gerade schon etwas',
        text: 'Es kann nur eine Frage auf einmal stellen. Schließen Sie den Vorgang im anderen Tab dieser Website ab oder brechen Sie ihn ab, und versuchen Sie es noch einmal.',
      },
      declined: {
        title: 'Die Anfrage wurde auf diesem Computer abgelehnt',
        text: 'Es wurde nichts geändert. Wenn Sie versehentlich abgelehnt haben, versuchen Sie es noch einmal.',
      },
      refused: {
        title: 'PingID Desktop konnte Ihre Identität nicht bestätigen',
        text: 'Es hat geantwortet, dass das nicht geht. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
      },
      unexpectedAnswer: {
        title: 'Wir haben die Antwort nicht verstanden',
        text: 'Vielleicht hat gar nicht PingID Desktop geantwortet. Schließen Sie PingID Desktop, öffnen Sie es erneut und versuchen Sie es noch einmal.',
      },
      connectionLost: {
        title: 'Die Verbindung zu PingID Desktop ist abgebrochen',
        text: 'Vielleicht kam sie auch gar nicht zustande. Prüfen Sie, ob PingID Desktop geöffnet ist.',
      },
      answerLost: {
        title: 'Die Antwort von PingID Desktop ist nicht angekommen',
        text: 'Es läuft, aber die Antwort hat uns nicht erreicht. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
      },
      timedOut: {
        title: 'Es kam rechtzeitig keine Antwort',
        text: 'PingID Desktop hat nicht geantwortet. Suchen Sie sein Fenster, vielleicht liegt es hinter diesem, und versuchen Sie es noch einmal.',
      },
      blockedNow: {
        title: (browser) => `PingID Desktop ist in ${browser} blockiert`,
        text: 'Sie wurden nach Apps auf diesem Gerät gefragt, und die Antwort war „Blockieren“. Das können Sie ändern.',
      },
      blocked: {
        title: (browser) => `PingID Desktop ist in ${browser} blockiert`,
        text: 'Diese Seite braucht PingID Desktop, aber Ihr Browser ist so eingestellt, dass sie nicht auf Apps auf diesem Gerät zugreifen darf. Das können Sie ändern.',
      },
      dismissed: {
        title: 'Ihre Erlaubnis wird gebraucht',
        text: 'Ihr Browser hat gefragt, ob diese Seite auf Apps auf diesem Gerät zugreifen darf, und die Frage wurde wohl geschlossen. Versuchen Sie es noch einmal und wählen Sie „Zulassen“.',
        textInFirefox:
          'Firefox hat gefragt, ob diese Seite auf Apps auf diesem Gerät zugreifen darf, und die Frage wurde wohl geschlossen. Versuchen Sie es noch einmal, setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
      },
      framed: {
        title: 'Diese Seite braucht einen eigenen Tab',
        text: 'Sie wird innerhalb einer anderen Seite angezeigt und kann PingID Desktop dort nicht erreichen. Öffnen Sie sie in einem neuen Tab.',
      },
      siteAtFault: {
        title: 'Diese Website ist falsch eingerichtet',
        text: 'Es liegt nicht an Ihnen. Schicken Sie Ihrem IT-Support die Details unten.',
      },
      insecurePage: {
        title: 'Diese Seite ist nicht sicher',
        text: 'Sie wurde unverschlüsselt geladen, deshalb hält Ihr Browser sie von PingID Desktop fern. Schicken Sie Ihrem IT-Support die Details unten.',
      },
      cancelled: {
        title: 'Abgebrochen',
        text: 'Es wurde nichts geändert. Sie können es jederzeit noch einmal versuchen.',
      },
      unexplained: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Etwas ist dazwischengekommen, und diese Seite kann nicht erkennen, was. Versuchen Sie es noch einmal.',
      },
      unreachable: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Wahrscheinlich ist es auf diesem Computer einfach nicht geöffnet.',
      },
      unreachableOrUnasked: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Entweder ist es auf diesem Computer nicht geöffnet, oder Ihr Browser wartet darauf, dass Sie „Zulassen“ wählen.',
      },
      serviceWorker: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Entweder ist es auf diesem Computer nicht geöffnet, oder diese Website ist falsch eingerichtet. Prüfen Sie zuerst, ob es geöffnet ist.',
      },
      browserCannot: {
        title: (browser) => `PingID Desktop funktioniert in ${browser} nicht`,
        text: 'Mit Ihrem Computer ist alles in Ordnung. Öffnen Sie diese Seite in Chrome, Edge oder Firefox.',
      },
      phone: {
        title: 'PingID Desktop gibt es nur für Computer',
        text: 'Auf einem Telefon oder Tablet funktioniert es nicht. Öffnen Sie diese Seite auf dem Computer, auf dem Sie PingID Desktop verwenden.',
      },
    },
    unblock: {
      chromium: [
        'Klicken Sie oben in diesem Fenster auf das Symbol links neben der Adresse.',
        'Schalten Sie „Apps auf dem Gerät“ ein.',
      ],
      chromiumBefore145: [
        'Klicken Sie oben in diesem Fenster auf das Symbol links neben der Adresse.',
        'Schalten Sie „Zugriff auf lokales Netzwerk“ ein.',
      ],
      chromiumOfUnknownVersion: [
        'Klicken Sie oben in diesem Fenster auf das Symbol links neben der Adresse.',
        'Schalten Sie „Apps auf dem Gerät“ ein. Es kann auch „Zugriff auf lokales Netzwerk“ heißen.',
      ],
      firefox: [
        'Klicken Sie auf das Symbol links neben der Adresse.',
        'Klicken Sie auf das ✕ neben „Zugriff auf dieses Gerät: Blockiert“.',
        'Wählen Sie „Noch einmal versuchen“. Wenn Firefox fragt, setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
      ],
      other: [
        'Öffnen Sie die Einstellungen dieser Website über das Symbol neben der Adresse.',
        'Erlauben Sie ihr den Zugriff auf Apps auf diesem Gerät.',
        'Wählen Sie „Noch einmal versuchen“.',
      ],
    },
    openElsewhere: [
      'Kopieren Sie die Adresse dieser Seite mit der Schaltfläche unten.',
      'Öffnen Sie Chrome, Edge oder Firefox auf diesem Computer und fügen Sie sie dort ein. Vielleicht müssen Sie sich noch einmal anmelden.',
    ],
    pictures: {
      wantsTo: (host) => `${host} möchte`,
      accessApps: ['Auf andere Apps und Dienste', 'auf diesem Gerät zugreifen'],
      block: 'Blockieren',
      allow: 'Zulassen',
      appsOnDevice: 'Apps auf dem Gerät',
      localNetworkAccess: 'Zugriff auf lokales Netzwerk',
      firefoxPermissions: (host) => `Berechtigungen für ${host}`,
      firefoxAccess: 'Zugriff auf dieses Gerät',
      firefoxBlocked: 'Blockiert',
      firefoxWants: ['möchte auf andere Apps und', 'Dienste auf diesem Gerät zugreifen.'],
      firefoxRemember: 'Entscheidung für diese Website merken',
      clock: '9:41',
    },
  },

  devices: {
    title: 'Ihre Geräte',
    greeting: (name) => `Hallo ${name}`,
    loading: 'Ihre Geräte werden geladen',
    summary: {
      passwordOnly: {
        title: 'Nur Ihr Passwort schützt Ihr Konto',
        text: 'Ein Passwort kann gestohlen werden. Fügen Sie diesen Computer hinzu, dann kann sich niemand ohne Ihren Fingerabdruck, Ihr Gesicht oder Ihre PIN anmelden.',
      },
      noDevice: {
        title: 'Noch schützt kein Gerät Ihr Konto',
        text: 'Fügen Sie diesen Computer hinzu, dann kann sich niemand ohne Ihren Fingerabdruck, Ihr Gesicht oder Ihre PIN anmelden.',
      },
      noneUsable: {
        title: 'Sie können zurzeit keines Ihrer Geräte verwenden',
        text: 'In der Liste unten steht, warum das so ist und was Sie tun können.',
      },
      codesOnly: {
        title: 'Nur Codes schützen Ihr Konto',
        text: 'Einen Code könnte Ihnen jemand mit einem Trick entlocken, Ihren Fingerabdruck, Ihr Gesicht oder Ihre PIN nicht. Fügen Sie deshalb Ihren Computer hinzu.',
      },
      oneDevice: {
        title: 'Ihr Konto ist geschützt',
        text: 'Fügen Sie zur Sicherheit ein zweites Gerät hinzu. Dann können Sie sich auch anmelden, wenn Sie das erste verlieren.',
      },
      oneUsable: {
        title: 'Ihr Konto ist geschützt',
        text: 'Sie können zurzeit nur eines Ihrer Geräte verwenden. In der Liste unten steht, warum das so ist und was Sie tun können.',
      },
      severalDevices: {
        title: 'Ihr Konto ist geschützt',
        text: 'Wenn Sie ein Gerät verlieren, können Sie sich mit einem anderen anmelden.',
      },
    },
    signedIn: {
      notVerified: 'Sie sind angemeldet. Bestätigen Sie Ihre Identität, um etwas zu ändern.',
      verify: 'Identität bestätigen',
      verified: 'Sie haben Ihre Identität bestätigt.',
      verifiedAt: (moment) => `Sie haben Ihre Identität bestätigt (${moment}).`,
      verifiedWith: (device, moment) => `Sie haben Ihre Identität mit „${device}“ bestätigt (${moment}).`,
      verifiedWithRemoved: (moment) =>
        `Sie haben Ihre Identität mit einem Gerät bestätigt, das inzwischen entfernt wurde (${moment}).`,
      noSecondStep: 'Sie sind angemeldet. Ein zweiter Schritt war nicht nötig.',
    },
    empty: {
      title: 'Sie haben keine Geräte',
      text: 'Der Computer, den Sie hinzufügen, erscheint hier.',
    },
    facts: {
      added: (day) => `Hinzugefügt: ${day}`,
      setupStarted: (day) => `Einrichtung begonnen: ${day}`,
    },
    badges: {
      isDefault: 'Standard',
      thisComputer: 'Dieser Computer',
      setupStarted: 'Einrichtung begonnen',
      lockedUntil: (time) => `Gesperrt bis ${time}`,
      locked: 'Gesperrt',
      blocked: 'Blockiert',
      notUsable: 'Nicht verwendbar',
    },
    status: {
      setupOpen: 'Sie haben das Hinzufügen dieses Computers noch nicht abgeschlossen.',
      setupOver: 'Das Hinzufügen wurde nie abgeschlossen. Sie können den Eintrag entfernen.',
      locked: 'Es gab zu viele Fehlversuche. Die Sperre endet von selbst.',
      blocked: (helpDesk) =>
        `Ihr Unternehmen hat das Gerät blockiert. Den Grund erfahren Sie hier: ${helpDesk}.`,
      notUsable: (helpDesk) =>
        `Das Gerät lässt sich zurzeit nicht verwenden. Den Grund erfahren Sie hier: ${helpDesk}.`,
    },
    actions: {
      rename: 'Umbenennen',
      renameDevice: (name) => `${name} umbenennen`,
      remove: 'Entfernen',
      removeDevice: (name) => `${name} entfernen`,
      makeDefault: 'Als Standard festlegen',
      makeDefaultDevice: (name) => `${name} als Standard festlegen`,
      finishSetup: 'Einrichtung abschließen',
      finishSetupOfDevice: (name) => `Einrichtung von ${name} abschließen`,
    },
    rename: {
      form: (name) => `${name} umbenennen`,
      field: 'Neuer Name',
      save: 'Speichern',
      empty: 'Geben Sie einen Namen ein.',
      taken: 'Sie haben schon ein Gerät mit diesem Namen. Wählen Sie einen anderen.',
      done: (name) => `Der neue Name ist „${name}“.`,
    },
    order: {
      change: 'Reihenfolge ändern',
      hint: 'Das erste Gerät ist Ihr Standardgerät: Bei der Anmeldung wird es zuerst verwendet.',
      moveUp: (name) => `${name} nach oben verschieben`,
      moveDown: (name) => `${name} nach unten verschieben`,
      moved: (name, position, count) => `${name} ist jetzt Nummer ${position} von ${count}.`,
      isDefaultNow: (name) => `„${name}“ ist jetzt Ihr Standardgerät.`,
      failed: {
        title: 'Die Reihenfolge wurde nicht geändert',
        text: 'Ihre Geräte stehen wieder in der alten Reihenfolge. Warten Sie einen Moment, und versuchen Sie es noch einmal.',
      },
      maybeChanged: {
        title: 'Wir wissen nicht, ob die Reihenfolge geändert wurde',
        text: 'Die Antwort ging verloren, und Ihre Liste lässt sich gerade nicht laden. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
      },
    },
    remove: {
      title: (name) => `„${name}“ entfernen?`,
      confirm: 'Entfernen',
      type: 'Art',
      system: 'System',
      added: 'Hinzugefügt',
      consequence:
        'Sie können sich dann nicht mehr mit diesem Gerät anmelden. An Ihren anderen Geräten ändert sich nichts.',
      consequenceOfLast: (helpDesk) =>
        `Das ist Ihr letztes Gerät. Bei der nächsten Anmeldung werden Sie gebeten, eines hinzuzufügen. Falls das nicht geht, hilft Ihnen: ${helpDesk}.`,
      consequenceOfUnusable:
        'Zum Anmelden lässt sich dieses Gerät ohnehin nicht verwenden. An Ihren anderen Geräten ändert sich nichts.',
      lost: {
        title: 'Gerät verloren?',
        text: 'Entfernen Sie es hier. Danach kann sich niemand mehr damit als Sie anmelden, auch nicht mit Ihrem Passwort. Wenn Sie es wiederfinden, können Sie es erneut hinzufügen.',
        contact: (helpDesk) =>
          `Melden Sie den Verlust auch hier, damit alles andere auf dem Gerät geschützt wird: ${helpDesk}.`,
      },
      done: (name) => `„${name}“ wurde entfernt.`,
      finishedMeanwhile: (name) =>
        `„${name}“ wurde nicht entfernt, denn das Gerät wurde gerade Ihrem Konto hinzugefügt.`,
      notRemoved: (name) => ({
        title: 'Das Gerät wurde nicht entfernt',
        text: `Die Antwort ging verloren, deshalb haben wir nachgesehen: „${name}“ steht noch in Ihrer Liste. Warten Sie einen Moment, und versuchen Sie es noch einmal.`,
      }),
      maybeRemoved: {
        title: 'Wir wissen nicht, ob das Gerät entfernt wurde',
        text: 'Die Antwort ging verloren, und Ihre Liste lässt sich gerade nicht laden. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
      },
    },
    add: {
      heading: 'Diesen Computer hinzufügen',
      headingFirst: 'Ihr erstes Gerät hinzufügen',
      text: 'Melden Sie sich auf diesem Computer mit Touch ID oder Windows Hello an.',
      textFirst:
        'Danach melden Sie sich mit Touch ID oder Windows Hello an. Es dauert etwa eine Minute, und Ihr Fingerabdruck und Ihr Gesicht verlassen diesen Computer nie.',
      button: 'Diesen Computer hinzufügen',
      ready:
        'PingID Desktop fragt auf diesem Computer nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN. Achten Sie darauf, dass es installiert und geöffnet ist.',
      isAdded: 'Dieser Computer ist schon hinzugefügt.',
      again: 'Noch einmal hinzufügen',
      stepsLabel: 'Diesen Computer hinzufügen',
      stepsDone: '(erledigt)',
      steps: ['Vorbereiten', 'Identität bestätigen', 'Abschließen'],
      preparing: 'Wird vorbereitet …',
      prompt: {
        touchId: 'Verwenden Sie Touch ID auf diesem Computer.',
        windowsHello: 'Verwenden Sie Windows Hello auf diesem Computer.',
        any: 'Bestätigen Sie Ihre Identität auf diesem Computer.',
      },
      promptText: 'PingID Desktop fragt nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN.',
      permission: 'Wählen Sie in Ihrem Browser „Zulassen“.',
      finishing: 'Fast fertig. Dieser Computer wird Ihrem Konto hinzugefügt …',
      busy: 'Dieser Computer wird gerade schon hinzugefügt. Warten Sie einen Moment. Es geht von selbst weiter.',
      done: {
        title: 'Dieser Computer wurde hinzugefügt',
        text: (name) => `Er steht als „${name}“ in Ihrer Liste. Ab jetzt können Sie sich mit ihm anmelden.`,
        textToVerify: (name) =>
          `Er steht als „${name}“ in Ihrer Liste. Bestätigen Sie jetzt einmal Ihre Identität mit ihm. Das dauert nur einen Moment.`,
        verify: 'Jetzt bestätigen',
        verifiedTitle: 'Alles ist eingerichtet',
        verifiedText: 'Sie haben diesen Computer hinzugefügt und Ihre Identität bestätigt.',
      },
      unknownResult: {
        title: 'Die Antwort ging verloren',
        text: 'Vielleicht ist dieser Computer schon hinzugefügt. Wählen Sie „Noch einmal versuchen“, um den Vorgang abzuschließen. PingID Desktop brauchen Sie dafür nicht noch einmal.',
      },
      limitReached: (maxDevices) =>
        maxDevices === undefined
          ? 'Sie haben so viele Geräte, wie Ihr Unternehmen erlaubt. Um diesen Computer hinzuzufügen, entfernen Sie eines, das Sie nicht mehr verwenden.'
          : maxDevices === 1
            ? 'Ihr Unternehmen erlaubt ein Gerät. Um diesen Computer hinzuzufügen, entfernen Sie das Gerät in Ihrer Liste.'
            : `Ihr Unternehmen erlaubt ${maxDevices} Geräte. Um diesen Computer hinzuzufügen, entfernen Sie eines, das Sie nicht mehr verwenden.`,
      notAllowed: (helpDesk) =>
        `In Ihrem Unternehmen lassen sich keine Computer hinzufügen. Wenn Sie einen brauchen, hilft Ihnen: ${helpDesk}.`,
      onPhone: {
        title: 'Öffnen Sie diese Seite auf Ihrem Computer',
        text: 'Ein Handy oder Tablet können Sie hier nicht hinzufügen. Öffnen Sie diese Adresse auf dem Computer, den Sie hinzufügen möchten:',
      },
      inFrame: {
        title: 'Öffnen Sie diese Seite in einem eigenen Tab',
        text: 'Sie wird innerhalb einer anderen Seite angezeigt und kann PingID Desktop dort nicht erreichen.',
        action: 'In neuem Tab öffnen',
      },
      insecure: {
        title: 'Diese Seite ist nicht sicher',
        text: (helpDesk) =>
          `Sie wurde unverschlüsselt geladen, deshalb lässt Ihr Browser sie nicht mit PingID Desktop sprechen. Melden Sie das hier: ${helpDesk}.`,
      },
    },
  },

  mfa: {
    title: 'Bestätigen Sie Ihre Identität',
    quoted: (name) => `„${name}“`,
    verified: 'Ihre Identität ist bestätigt.',
    startOver: 'Von vorn beginnen',
    sendAgain: 'Noch einmal senden',
    checkAgain: 'Noch einmal prüfen',
    purpose: {
      signIn: 'Nur noch ein Schritt, dann sind Sie angemeldet.',
      payroll: 'Nur noch ein Schritt, dann öffnet sich die Gehaltsabrechnung.',
      sessions: 'Nur noch ein Schritt, dann sehen Sie, wo Sie angemeldet sind.',
      addComputer: 'Nur noch ein Schritt, dann können Sie diesen Computer hinzufügen.',
      change: 'Bestätigen Sie Ihre Identität, bevor Sie das ändern.',
    },
    purposeAgain: {
      signIn:
        'Das letzte Mal ist schon eine Weile her. Bestätigen Sie Ihre Identität noch einmal, dann geht es weiter.',
      payroll:
        'Das letzte Mal ist schon eine Weile her. Bestätigen Sie Ihre Identität noch einmal, um die Gehaltsabrechnung zu öffnen.',
      sessions:
        'Das letzte Mal ist schon eine Weile her. Bestätigen Sie Ihre Identität noch einmal, um zu sehen, wo Sie angemeldet sind.',
      addComputer:
        'Das letzte Mal ist schon eine Weile her. Bestätigen Sie Ihre Identität noch einmal, dann können Sie diesen Computer hinzufügen.',
      change:
        'Das letzte Mal ist schon eine Weile her. Bestätigen Sie Ihre Identität noch einmal, bevor Sie das ändern.',
    },
    start: {
      unknown: { text: 'Dafür nutzen Sie eines Ihrer Geräte.', button: 'Weiter' },
      desktop: {
        text: 'PingID Desktop fragt auf diesem Computer nach Fingerabdruck, Gesicht oder PIN.',
        button: 'Weiter mit PingID Desktop',
      },
      passkey: { text: 'Ihr Browser fragt nach Ihrem Passkey.', button: 'Weiter mit Ihrem Passkey' },
      securityKey: {
        text: 'Halten Sie Ihren Sicherheitsschlüssel bereit. Ihr Browser fragt danach.',
        button: 'Weiter mit Ihrem Sicherheitsschlüssel',
      },
      push: {
        text: 'Wir senden eine Mitteilung an Ihr Telefon. Halten Sie es bereit.',
        button: (name) => (name ? `Mitteilung an „${name}“ senden` : 'Mitteilung an mein Telefon senden'),
      },
      email: {
        text: 'Wir senden Ihnen eine E-Mail mit einem Code.',
        button: 'Code per E-Mail senden',
        buttonTo: (address) => `Code an ${address} senden`,
      },
      sms: {
        text: 'Wir senden Ihnen eine SMS mit einem Code.',
        button: 'Code per SMS senden',
        buttonTo: (number) => `Code per SMS an ${number} senden`,
      },
      voice: {
        text: 'Wir rufen Sie an und sagen Ihnen einen Code.',
        button: 'Mit einem Code anrufen lassen',
        buttonTo: (number) => `Unter ${number} anrufen lassen`,
      },
      whatsApp: {
        text: 'Wir senden Ihnen einen Code per WhatsApp.',
        button: 'Code per WhatsApp senden',
        buttonTo: (number) => `Code per WhatsApp an ${number} senden`,
      },
      totp: {
        text: 'Halten Sie Ihre Authenticator-App bereit. Sie zeigt Ihnen einen Code.',
        button: 'Authenticator-App verwenden',
      },
      hardwareToken: {
        text: 'Halten Sie Ihr Hardware-Token bereit. Es zeigt Ihnen einen Code.',
        button: 'Hardware-Token verwenden',
      },
    },
    gettingReady: 'Einen Moment …',
    checking: 'Wird geprüft …',
    waitingForAnswer: 'Wir warten auf Ihre Antwort …',
    alreadyInProgress:
      'Das läuft schon, vielleicht in einem anderen Tab. Warten Sie einen Moment: Diese Seite macht von selbst weiter.',
    desktop: {
      touchId: 'Verwenden Sie Touch ID',
      windowsHello: 'Verwenden Sie Windows Hello',
      any: 'Verwenden Sie Touch ID oder Windows Hello',
      text: 'PingID Desktop fragt auf diesem Computer danach.',
      permission: 'Erlauben Sie den Zugriff auf PingID Desktop',
    },
    code: {
      label: 'Code',
      verify: 'Bestätigen',
      incomplete: 'Geben Sie den vollständigen Code ein.',
      sendNew: 'Neuen Code senden',
      newIn: (duration) => `Einen neuen Code gibt es in ${duration}.`,
      email: {
        heading: 'Schauen Sie in Ihre E-Mails',
        sent: (to = 'Ihre E-Mail-Adresse') => `Wir haben einen Code an ${to} gesendet.`,
        sentAgain: (to = 'Ihre E-Mail-Adresse') => `Wir haben einen neuen Code an ${to} gesendet.`,
        wrong: 'Nehmen Sie den Code aus der neuesten E-Mail.',
      },
      sms: {
        heading: 'Schauen Sie in Ihre SMS',
        sent: (to = 'Ihr Telefon') => `Wir haben einen Code per SMS an ${to} gesendet.`,
        sentAgain: (to = 'Ihr Telefon') => `Wir haben einen neuen Code per SMS an ${to} gesendet.`,
        wrong: 'Nehmen Sie den Code aus der neuesten SMS.',
      },
      voice: {
        heading: 'Gehen Sie ans Telefon',
        sent: (number) =>
          number
            ? `Wir rufen ${number} an und sagen Ihnen einen Code.`
            : 'Wir rufen Sie an und sagen Ihnen einen Code.',
        sentAgain: (number) =>
          number
            ? `Wir rufen ${number} noch einmal an und sagen Ihnen einen neuen Code.`
            : 'Wir rufen Sie noch einmal an und sagen Ihnen einen neuen Code.',
        wrong: 'Nehmen Sie den Code aus dem letzten Anruf.',
      },
      whatsApp: {
        heading: 'Schauen Sie in WhatsApp',
        sent: (to = 'Ihr Telefon') => `Wir haben einen Code per WhatsApp an ${to} gesendet.`,
        sentAgain: (to = 'Ihr Telefon') => `Wir haben einen neuen Code per WhatsApp an ${to} gesendet.`,
        wrong: 'Nehmen Sie den Code aus der neuesten Nachricht.',
      },
      totp: {
        heading: 'Öffnen Sie Ihre Authenticator-App',
        shown: 'Geben Sie den Code ein, den die App für dieses Konto zeigt.',
        wrong: 'Der Code wechselt alle 30 Sekunden. Geben Sie den ein, den die App jetzt zeigt.',
      },
      hardwareToken: {
        heading: 'Nehmen Sie Ihr Hardware-Token',
        shown: 'Geben Sie den Code ein, den es zeigt.',
        wrong: 'Geben Sie den Code ein, den es jetzt zeigt.',
      },
      other: {
        heading: 'Geben Sie Ihren Code ein',
        shown: 'Ihr Gerät zeigt einen Code. Geben Sie ihn hier ein.',
        wrong: 'Prüfen Sie den Code auf Ihrem Gerät und geben Sie ihn noch einmal ein.',
      },
      wrongTitle: 'Dieser Code stimmt nicht.',
      paused:
        'Sie haben mehrere Codes angefordert, deshalb dauert es bis zum nächsten noch etwas. Der letzte gilt weiter: Geben Sie ihn hier ein.',
      pausedWithOthers:
        'Sie haben mehrere Codes angefordert, deshalb dauert es bis zum nächsten noch etwas. Der letzte gilt weiter: Geben Sie ihn hier ein, oder nutzen Sie einen anderen Weg.',
    },
    push: {
      heading: 'Schauen Sie auf Ihr Telefon',
      text: (name) =>
        name
          ? `Öffnen Sie die Mitteilung auf „${name}“ und stimmen Sie dort zu.`
          : 'Öffnen Sie die Mitteilung auf Ihrem Telefon und stimmen Sie dort zu.',
      slow: 'Noch keine Antwort. Entsperren Sie Ihr Telefon. Wenn Sie keine Mitteilung sehen, öffnen Sie die App, mit der Sie sich anmelden.',
      blind: 'Verbindungsproblem. Sie können trotzdem zustimmen, wir fragen weiter nach.',
      over: 'Es kam keine Antwort',
      overText: (name) =>
        name
          ? `Ist „${name}“ eingeschaltet und mit dem Internet verbunden? Versuchen Sie es dann noch einmal.`
          : 'Ist Ihr Telefon eingeschaltet und mit dem Internet verbunden? Versuchen Sie es dann noch einmal.',
    },
    passkey: {
      heading: 'Verwenden Sie Ihren Passkey',
      text: 'Ihr Browser fragt danach.',
      needsClick: 'Klicken Sie, um Ihren Passkey zu verwenden.',
      keyHeading: 'Verwenden Sie Ihren Sicherheitsschlüssel',
      keyText:
        'Ihr Browser fragt danach. Stecken Sie ihn ein oder halten Sie ihn ans Gerät, und berühren Sie ihn.',
      keyNeedsClick: 'Klicken Sie, um Ihren Sicherheitsschlüssel zu verwenden.',
      reference: (code) => `passkey · ${code}`,
      problems: {
        dismissed: {
          title: 'Ihr Passkey wurde nicht verwendet',
          text: 'Das Fenster des Browsers wurde geschlossen, oder es hat zu lange gedauert. Sie können jederzeit weitermachen.',
        },
        unsupported: {
          title: 'Dieser Browser kann keine Passkeys verwenden',
          text: 'Öffnen Sie diese Seite in einem anderen Browser oder auf dem Gerät mit Ihrem Passkey, oder nutzen Sie einen anderen Weg.',
        },
        wrong_site: {
          title: 'Ihr Passkey gehört nicht zu dieser Adresse',
          text: 'Prüfen Sie die Adresse dieser Seite. Wenn es die gewohnte ist, nutzen Sie einen anderen Weg und geben Sie Ihrem IT-Support Bescheid.',
        },
        cancelled: {
          title: 'Abgebrochen',
          text: 'Es wurde nichts geändert. Sie können jederzeit weitermachen.',
        },
        failed: {
          title: 'Ihr Passkey hat nicht funktioniert',
          text: 'Wenn Sie ihn einstecken müssen, ziehen Sie ihn ab und stecken Sie ihn wieder ein. Machen Sie dann weiter, oder nutzen Sie einen anderen Weg.',
        },
      },
    },
    choice: {
      heading: 'Wie möchten Sie Ihre Identität bestätigen?',
      devices: 'Ihre Geräte',
      none: 'Sie können gerade keines Ihrer Geräte verwenden',
      noneText: 'Sie sind vorübergehend gesperrt oder ganz blockiert.',
    },
    unusable: {
      lockedUntil: (time) => `Gesperrt bis ${time}`,
      locked: 'Vorübergehend gesperrt',
      blocked: 'Von Ihrer Firma blockiert',
      other: 'Zurzeit nicht verwendbar',
    },
    unlocksAt: (name, time) => `${name} ist bis ${time} gesperrt.`,
    otherWays: {
      tryAnother: 'Anderen Weg nutzen',
      cannotUse: 'Das geht bei mir nicht',
      cannotUseAny: 'Nichts davon geht bei mir',
      heading: 'Andere Wege, Ihre Identität zu bestätigen',
    },
    lost: {
      heading: 'Verloren oder ersetzt?',
      headingAll: 'Nichts davon ist möglich?',
      contact: (helpDesk) =>
        helpDesk ? `Hier bekommen Sie Hilfe: ${helpDesk}.` : 'Wenden Sie sich an Ihren IT-Support.',
      makeSure: 'Dort prüft man, ob Sie es wirklich sind, und entfernt das Gerät, das Sie nicht mehr haben.',
      add: 'Melden Sie sich danach wieder an und fügen Sie den Computer hinzu, den Sie jetzt verwenden.',
      addFirst:
        'Wenn Sie Ihre Identität auf einem anderen Weg bestätigen, können Sie diesen Computer gleich danach hinzufügen.',
      addThisComputer: 'Diesen Computer hinzufügen',
    },
    noDevice: {
      title: 'Sie haben keine Geräte',
      text: 'Um Ihre Identität zu bestätigen, fragen wir auf einem Computer nach, den Sie hinzugefügt haben. Fügen Sie jetzt diesen hinzu. Das dauert eine Minute, und dann machen Sie dort weiter, wo Sie waren.',
      action: 'Zu Ihren Geräten',
    },
    other: {
      title: 'Diese Seite kann danach nicht fragen',
      text: 'Sie sollen Ihre Identität auf eine Art bestätigen, die diese Seite nicht kennt. Beginnen Sie von vorn, oder nutzen Sie einen anderen Weg.',
    },
    listMissing:
      'Wir konnten Ihre Geräte nicht laden. Wenn Sie noch keines hinzugefügt haben, versuchen Sie es gleich noch einmal.',
    paused: {
      title: 'Die nächste Nachricht dauert noch etwas',
      text: 'Wir haben Ihnen kurz nacheinander mehrere Nachrichten gesendet. Vielleicht kommt die letzte noch an.',
      others: 'Hiermit müssen Sie nicht warten:',
    },
    strong: {
      why: {
        desktop:
          'Um Ihre Geräte zu ändern, bestätigen Sie Ihre Identität mit PingID Desktop. Ein Code genügt nicht: Jemand anderes könnte ihn in Ihren E-Mails lesen.',
        fido: 'Um Ihre Geräte zu ändern, bestätigen Sie Ihre Identität mit Ihrem Passkey. Ein Code genügt nicht: Jemand anderes könnte ihn in Ihren E-Mails lesen.',
        both: 'Um Ihre Geräte zu ändern, bestätigen Sie Ihre Identität mit PingID Desktop oder einem Passkey. Ein Code genügt nicht: Jemand anderes könnte ihn in Ihren E-Mails lesen.',
      },
      only: (device) => `Verwenden Sie ${device}.`,
      oneOf: (devices) => `Sie können ${devices} verwenden.`,
      ifLost: (helpDesk) =>
        helpDesk
          ? `Sie haben das Gerät nicht mehr? Hier bekommen Sie Hilfe: ${helpDesk}.`
          : 'Sie haben das Gerät nicht mehr? Wenden Sie sich an Ihren IT-Support.',
      ifAllLost: (helpDesk) =>
        helpDesk
          ? `Sie haben keines davon mehr? Hier bekommen Sie Hilfe: ${helpDesk}.`
          : 'Sie haben keines davon mehr? Wenden Sie sich an Ihren IT-Support.',
      locked: 'Sie können das Gerät dafür gerade nicht verwenden',
      allLocked: 'Sie können gerade keines der Geräte dafür verwenden',
      wait: 'Warten Sie bis dahin und versuchen Sie es dann noch einmal. Was Sie eingegeben haben, bleibt erhalten.',
    },
    denied: {
      general: {
        title: 'Wir konnten Ihre Identität nicht bestätigen',
        text: 'Versuchen Sie es noch einmal. Wenn es wieder passiert, nennen Sie Ihrem IT-Support die Referenz unten.',
      },
      noneUsable: {
        title: 'Sie können gerade keines Ihrer Geräte verwenden',
        text: 'Sie sind vorübergehend gesperrt oder ganz blockiert. Versuchen Sie es später noch einmal.',
      },
      declined: {
        title: 'Auf Ihrem Gerät wurde abgelehnt',
        text: 'Wenn das ein Versehen war, versuchen Sie es noch einmal. Wenn Sie keine Frage erwartet haben, stimmen Sie nicht zu und geben Sie Ihrem IT-Support Bescheid: Vielleicht kennt jemand Ihr Passwort.',
      },
      codeExpired: {
        title: 'Ihr Code ist abgelaufen',
        text: 'Codes gelten nur wenige Minuten. Versuchen Sie es noch einmal, dann bekommen Sie einen neuen.',
      },
      expired: {
        title: 'Das hat zu lange gedauert',
        text: 'Damit Ihr Konto sicher bleibt, gilt jeder Versuch nur wenige Minuten. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
      },
      locked: {
        title: 'Dieses Gerät ist vorübergehend gesperrt',
        text: 'Es gab zu viele fehlgeschlagene Versuche. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
      },
      attempts: {
        title: 'Zu viele falsche Codes',
        text: 'Damit Ihr Konto sicher bleibt, können Sie vorerst keine Codes mehr eingeben. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
      },
      notSetUp: {
        title: 'Das ist für Ihr Konto nicht eingerichtet',
        text: 'Ihre Firma hat diesen Schritt für Sie nicht eingeschaltet. Bitten Sie Ihren IT-Support, ihn einzuschalten, und versuchen Sie es dann noch einmal.',
      },
    },
  },

  sessions: {
    title: 'Wo Sie angemeldet sind',
    lead: 'Wenn Sie etwas davon nicht kennen, melden Sie es ab und ändern Sie Ihr Passwort.',
    loading: 'Ihre Sitzungen werden geladen',
    unknownBrowser: 'Unbekannter Browser',
    browserOn: (browser, system) => `${browser} auf ${system}`,
    current: 'Aktuelle Sitzung',
    signedIn: (moment) => `Angemeldet: ${moment}`,
    lastActive: (moment) => `Zuletzt aktiv: ${moment}`,
    verified: 'Mit einem Gerät bestätigt',
    noSecondStep: 'Ohne zweiten Schritt',
    noSecondStepRequired: 'Kein zweiter Schritt erforderlich',
    signOut: 'Abmelden',
    signOutOf: (browser, moment) => `${browser} abmelden, angemeldet: ${moment}`,
    numbered: (name, number) => `${name} (${number})`,
    wasSignedOut: (browser) => `${browser} wurde abgemeldet`,
    signOutOthers: 'Überall sonst abmelden',
    othersWereSignedOut: 'Sie sind jetzt nur noch hier angemeldet',
    onlyHere: 'Sonst sind Sie nirgends angemeldet.',
    elsewhere: {
      title: 'Sie sind noch an anderer Stelle angemeldet',
      text: 'Wenn Sie diese Sitzungen nicht mehr brauchen, melden Sie sie ab.',
      textAfterRemoval:
        'Wenn Sie ein Gerät entfernt haben, weil Sie ihm nicht mehr vertrauen, melden Sie auch ab, was dort noch offen ist.',
      signOut: (count) =>
        plural(count, { one: 'Andere Sitzung abmelden', other: `${count} andere Sitzungen abmelden` }),
      later: 'Sie können das jederzeit unter „Sitzungen“ nachholen.',
    },
  },

  signIn: {
    title: 'Anmelden',
    welcome: {
      tabTitle: 'Willkommen',
      title: 'Ihr Konto gehört Ihnen',
      text: 'Passwörter werden gestohlen. Fügen Sie hier Ihren Computer hinzu. Zum Anmelden gehört dann auch Ihr Fingerabdruck, Ihr Gesicht oder Ihre PIN an diesem Computer. Das hat sonst niemand.',
      privacy: 'Fingerabdruck und Gesichtsdaten verlassen Ihren Computer nie.',
    },
    first: {
      title: 'Melden Sie sich an, um diese Seite zu sehen',
      text: 'Danach kommen Sie direkt hierher zurück.',
    },
    leading: 'Sie werden zur Anmeldung weitergeleitet',
    fromElsewhere: 'Danach geht es direkt zu der Seite, die Sie öffnen wollten.',
    again: {
      title: 'Sie sind wieder angemeldet',
      text: 'Schließen Sie diesen Tab und kehren Sie zu dem zurück, aus dem Sie gekommen sind. Ihre Eingaben sind dort noch da.',
      action: 'Zu Ihren Geräten',
    },
    signedOut: {
      title: 'Sie sind abgemeldet',
      text: 'Wenn auch andere diesen Computer benutzen, schließen Sie das Browserfenster.',
    },
    problemTabTitle: 'Problem bei der Anmeldung',
    unknownProblem: signInFailed,
    problems: {
      sign_in_expired: {
        title: 'Die Anmeldung hat zu lange gedauert',
        text: 'Zum Schutz Ihres Kontos muss eine Anmeldung innerhalb weniger Minuten abgeschlossen sein. Versuchen Sie es noch einmal.',
      },
      sign_in_mismatch: {
        title: 'Diese Anmeldung gehört zu einem anderen Fenster',
        text: 'Sie wurde woanders oder zweimal begonnen. Beginnen Sie hier neu und schließen Sie die Anmeldung in diesem Fenster ab.',
      },
      sign_in_refused: {
        title: 'Sie sind nicht angemeldet',
        text: 'Die Anmeldung wurde abgebrochen oder nicht erlaubt. Wenn Sie sie nicht abbrechen wollten, versuchen Sie es noch einmal.',
      },
      sign_in_rejected: {
        title: 'Wir konnten Ihre Anmeldung nicht prüfen',
        text: 'Der Antwort des Anmeldedienstes konnten wir nicht vertrauen, deshalb haben wir abgebrochen. Versuchen Sie es noch einmal. Wenn es wieder passiert, wenden Sie sich an Ihren IT-Support.',
      },
      pingone_unavailable: {
        title: 'Der Anmeldedienst ist gerade nicht verfügbar',
        text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      rate_limited: {
        title: 'Zu viele Versuche in kurzer Zeit',
        text: 'Zum Schutz der Konten gibt es eine kurze Pause. Warten Sie eine Minute und versuchen Sie es noch einmal.',
      },
      return_to_invalid: {
        title: 'Der Link, über den Sie gekommen sind, stimmt nicht',
        text: 'Er führt von dieser Website weg, deshalb sind wir ihm nicht gefolgt. Sie können sich hier trotzdem anmelden.',
      },
      temporarily_unavailable: {
        title: 'Die Anmeldung ist gerade nicht möglich',
        text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      internal_error: signInFailed,
    },
  },

  session: {
    signedInAs: (name) => `Angemeldet als ${name}`,
    signOutFailed:
      'Wir konnten Sie nicht abmelden. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    typedIsKept:
      'Ihre Eingaben bleiben erhalten. Melden Sie sich in einem neuen Tab wieder an und kommen Sie dann hierher zurück.',
    signInInNewTab: 'Anmelden (neuer Tab)',
    idle: {
      title: 'Sind Sie noch da?',
      text: 'Hier ist schon länger nichts mehr passiert. Zum Schutz Ihres Kontos werden Sie bald abgemeldet.',
      stay: 'Angemeldet bleiben',
    },
    ending: {
      title: (time) => `Ihre Sitzung endet um ${time}`,
      text: 'Zum Schutz Ihres Kontos endet jede Sitzung nach einigen Stunden. Wenn Sie sich jetzt noch einmal anmelden, kommen Sie direkt auf diese Seite zurück.',
      textWhereTyped:
        'Zum Schutz Ihres Kontos endet jede Sitzung nach einigen Stunden. Ihre Eingaben bleiben erhalten: Melden Sie sich in einem neuen Tab noch einmal an und kommen Sie dann hierher zurück.',
      signIn: 'Jetzt neu anmelden',
      signInInNewTab: 'Jetzt neu anmelden (neuer Tab)',
      later: 'Später',
    },
  },

  setupCheck: {
    title: 'Meinen Computer prüfen',
    lead: 'Prüfen Sie, ob diese Seite PingID Desktop auf diesem Computer erreicht. Es wird nichts hinzugefügt und nichts geändert. Ihr Browser fragt Sie möglicherweise um Erlaubnis: Wählen Sie „Zulassen“.',
    check: 'Meinen Computer prüfen',
    checkAgain: 'Noch einmal prüfen',
    checking: 'Ihr Computer wird geprüft …',
    browserWillAsk: 'Ihr Browser fragt Sie gleich um Erlaubnis',
    browserIsAsking: 'Ihr Browser fragt Sie möglicherweise um Erlaubnis: Wählen Sie „Zulassen“',
    notCheckedYet: 'Ihr Computer wurde noch nicht geprüft',
    stopped: 'Sie haben die Prüfung abgebrochen',
    couldNotCheck: 'Die Prüfung war nicht möglich',
    everythingWorks: 'Alles funktioniert',
    worksStillWaiting: (step) => `PingID Desktop funktioniert. Es fehlt noch: ${step}`,
    worksNotKnown: (step) => `PingID Desktop funktioniert. Nicht prüfbar war: ${step}`,
    stoppedAt: (step) => `Problem gefunden: ${step}`,
    whatWasChecked: 'Was geprüft wurde',
    stepTitles: {
      secure_page: 'Sichere Seite',
      browser: 'Browser',
      permission: 'Erlaubnis des Browsers',
      desktop: 'PingID Desktop auf diesem Computer',
      this_site: 'PingID Desktop akzeptiert diese Website',
      pingone: 'Verbindung zu PingOne',
    },
    statuses: {
      passed: 'Funktioniert',
      failed: 'Funktioniert nicht',
      unknown: 'Noch nicht geprüft',
      waiting: 'Wird geprüft',
      skipped: 'Übersprungen',
    },
    skippedBecauseOf: (step) => `Das lässt sich erst prüfen, wenn „${step}“ funktioniert.`,
    steps: {
      secure_page: {
        passed: 'Diese Seite wurde verschlüsselt übertragen.',
        failed:
          'Diese Seite wurde unverschlüsselt übertragen und kann deshalb keine Apps auf diesem Computer erreichen.',
        unknown: 'Ob diese Seite sicher ist, wissen wir noch nicht.',
        waiting: 'Wir prüfen, ob diese Seite sicher ist.',
      },
      browser: {
        passed: 'Mit diesem Browser können sichere Seiten Apps auf diesem Computer erreichen.',
        failed: 'Mit diesem Browser können Seiten keine Apps auf diesem Computer erreichen.',
        unknown: 'Können sichere Seiten mit diesem Browser Apps auf diesem Computer erreichen?',
        waiting: 'Ihr Browser wird geprüft.',
      },
      permission: {
        passed: 'Ihr Browser erlaubt dieser Website, Apps auf diesem Computer zu erreichen.',
        failed: 'Ihr Browser erlaubt dieser Website nicht, Apps auf diesem Computer zu erreichen.',
        unknown:
          'Ihr Browser verrät nicht, ob er dieser Website erlaubt, Apps auf diesem Computer zu erreichen.',
        waiting: 'Ihr Browser wartet auf Sie. Wählen Sie oben im Fenster „Zulassen“.',
      },
      desktop: {
        passed: 'PingID Desktop antwortet.',
        failed: 'PingID Desktop antwortet nicht.',
        unknown: 'Ist PingID Desktop installiert und geöffnet?',
        waiting: 'Wir warten auf eine Antwort von PingID Desktop.',
      },
      this_site: {
        passed: 'Es antwortet dieser Website.',
        failed: 'Es gibt eine Antwort, aber nicht für diese Website.',
        unknown: 'Antwortet PingID Desktop dieser Website?',
        waiting: 'Wir warten auf eine Antwort.',
      },
      pingone: {
        passed: 'Unser Server erreicht PingOne, den Anmeldedienst.',
        failed:
          'Unser Server erreicht PingOne, den Anmeldedienst, nicht. Mit Ihrem Computer ist alles in Ordnung.',
        unknown: 'Das konnten wir nicht prüfen. Sehen Sie nach, ob Ihre Internetverbindung funktioniert.',
        waiting: 'Wir warten, bis unser Server PingOne, den Anmeldedienst, erreicht.',
      },
    },
    pageFromThisComputer:
      'Diese Seite kommt von diesem Computer selbst und braucht deshalb keine Verschlüsselung.',
    failures: {
      blocked_by_csp: 'Diese Website ist falsch eingerichtet. Mit Ihrem Computer ist alles in Ordnung.',
      interrupted: 'Die Verbindung ist abgebrochen, bevor PingID Desktop geantwortet hat.',
      permission_not_delegated: 'Die Seite um diese herum verhindert, dass Ihr Browser es erlaubt.',
      refused: 'PingID Desktop antwortet, nimmt die Anfrage aber nicht an.',
      timed_out: 'PingID Desktop hat nicht rechtzeitig geantwortet.',
      unexpected_answer: 'Es gibt eine Antwort, aber nicht von PingID Desktop.',
    },
    permissionBefore: {
      granted: 'Ihr Browser erlaubt dieser Website, Apps auf diesem Computer zu erreichen.',
      prompt: 'Ihr Browser fragt Sie während der Prüfung möglicherweise um Erlaubnis. Wählen Sie „Zulassen“.',
      denied: 'Laut Ihrem Browser ist das blockiert. Die Prüfung zeigt, ob das stimmt.',
      unknown: 'Ihr Browser verrät es nicht. Die Prüfung zeigt es.',
    },
    permissionMaybeAsking:
      'Möglicherweise fragt Ihr Browser Sie noch. Wenn Sie seine Frage sehen, wählen Sie „Zulassen“.',
    sendReport: 'Es klappt noch nicht? Schicken Sie den Bericht unten an Ihren IT-Support.',
    sendReportTo: (helpDesk) =>
      `Es klappt noch nicht? Schicken Sie den Bericht unten an Ihren IT-Support: ${helpDesk}.`,
    report: {
      heading: 'Bericht für Ihren IT-Support',
      text: 'Er enthält nichts Persönliches: keinen Namen, kein Gerät, keine besuchten Seiten. Er ist auf Englisch.',
      copy: 'Bericht kopieren',
    },
  },

  payroll: {
    title: (month) => `Ihre Gehaltsabrechnung für ${month}`,
    sample: 'Das ist ein Beispiel. Die Beträge sind erfunden.',
    months: 'Monate',
    loading: 'Ihre Gehaltsabrechnung wird geladen',
    caption: (month, employee) => `${month}, ${employee}`,
    paidOut: 'Auszahlungsbetrag',
  },
};
