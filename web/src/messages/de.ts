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

const canceled = {
  title: 'Abgebrochen',
  text: 'Es wurde nichts geändert. Sie können es jederzeit noch einmal versuchen.',
};

const tookTooLong = {
  title: 'Das hat zu lange gedauert',
  text: 'Zum Schutz Ihres Kontos gilt jeder Versuch nur ein paar Minuten. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
};

const signInServiceDown = {
  title: 'Der Anmeldedienst ist gerade nicht verfügbar',
  text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
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
    contactHelpDesk: (helpDesk) =>
      helpDesk ? `Hilfe bekommen Sie hier: ${helpDesk}.` : 'Hilfe bekommen Sie bei Ihrem IT-Support.',
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
      olderDesktop: 'Computer mit einer älteren Version von PingID Desktop',
      pingIdPhone: 'Smartphone mit der PingID-App',
      phone: 'Smartphone mit einer Anmelde-App',
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
      pingone_unavailable: signInServiceDown,
      pingone_timeout: {
        title: 'Der Anmeldedienst hat zu lange gebraucht',
        text: 'Mit Ihrem Computer ist alles in Ordnung. Warten Sie einen Moment und versuchen Sie es noch einmal.',
      },
      network_unreachable: {
        title: 'Sie sind anscheinend offline',
        text: 'Wir konnten den Server nicht erreichen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
      },
      cancelled: canceled,
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
        text: 'Das kann nur Ihr IT-Support beheben. Wenden Sie sich an ihn.',
      },
      pingone_conflict: {
        title: 'Inzwischen hat sich etwas geändert',
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
      ceremony_expired: tookTooLong,
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
        text: 'Es gab zu viele Fehlversuche. Warten Sie ein paar Minuten und versuchen Sie es noch einmal, oder wenden Sie sich an Ihren IT-Support.',
      },
      rate_limited: {
        title: 'Zu viele Versuche',
        text: 'Zum Schutz Ihres Kontos müssen Sie warten, bevor Sie es noch einmal versuchen können.',
      },
    },
    strongerMethodNeeded: {
      title: 'Bestätigen Sie Ihre Identität mit einer anderen Methode',
      text: 'Die Methode, mit der Sie Ihre Identität bestätigt haben, reicht hierfür nicht aus. Versuchen Sie es mit einem anderen Gerät oder wenden Sie sich an Ihren IT-Support.',
    },
    desktopAppPartMissing: {
      title: 'Wir konnten PingID Desktop nicht erreichen',
      text: 'Auch die Anleitung dazu konnten wir nicht laden. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    pageNotLoaded: 'Wir konnten diese Seite nicht laden',
    pageOutdated: {
      title: 'Laden Sie diese Seite neu',
      text: 'Es gibt eine neuere Version, oder sie wurde nicht vollständig geladen. Was Sie gespeichert haben, geht nicht verloren.',
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
      title: 'Ihr Browser fragt gleich um Erlaubnis',
      why: 'Diese Seite braucht sie, um PingID Desktop zu erreichen.',
      chooseAllow: 'Wählen Sie „Zulassen“.',
      chooseAllowInFirefox:
        'Setzen Sie das Häkchen bei „Entscheidung für diese Website merken“, damit Firefox nicht in jedem Tab fragt. Wählen Sie dann „Erlauben“.',
      lastChance:
        'Schließen Sie das Pop-up nicht, ohne etwas zu wählen. Sonst fragt Ihr Browser eine Woche lang nicht mehr.',
    },
    waiting: {
      forPermission: 'Ihr Browser fragt oben links in diesem Fenster um Erlaubnis. Wählen Sie „Zulassen“.',
      forPermissionInFirefox:
        'Firefox fragt oben links in diesem Fenster um Erlaubnis. Setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
      forPermissionSlow:
        'Noch keine Antwort. Suchen Sie oben links in diesem Fenster nach dem Pop-up Ihres Browsers und wählen Sie „Zulassen“, oder suchen Sie das Fenster von PingID Desktop. Vielleicht liegt es hinter diesem.',
      forPersonSlow:
        'Noch keine Antwort. Suchen Sie das Fenster von PingID Desktop. Vielleicht liegt es hinter diesem.',
      since: (duration) => `Wartezeit bisher: ${duration}.`,
    },
    ifThisDoesNotHelp: 'Wenn das nicht hilft',
    keepsLooking: 'Wir suchen weiter. Sobald es klappt, geht es von selbst weiter.',
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
      'Wählen Sie „Noch einmal versuchen“. Wenn Ihr Browser fragt, wählen Sie „Zulassen“ und schließen Sie das Pop-up nicht.',
    tryAgainAndAllowInFirefox:
      'Wählen Sie „Noch einmal versuchen“. Wenn Firefox fragt, setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
    causes: {
      notInstalled:
        'Wenn Sie es nicht finden, ist es auf diesem Computer vielleicht nicht installiert. Verwenden Sie ein anderes Gerät oder wenden Sie sich an Ihren IT-Support.',
      otherSystem: 'PingID Desktop gibt es für Mac und Windows.',
      extension:
        'Wenn Sie einen Werbeblocker oder eine ähnliche Erweiterung verwenden, schalten Sie sie für diese Seite aus.',
      braveShields:
        'Vielleicht blockiert Brave Shields die Verbindung. Klicken Sie auf den Löwen neben der Adresse und schalten Sie Shields für diese Seite aus.',
      remoteDesktop:
        'Auf einem Remote- oder virtuellen Desktop muss PingID Desktop dort geöffnet sein, wo auch dieser Browser läuft.',
      otherSetup:
        'Wenn es geöffnet ist und sich nichts ändert, ist es vielleicht anders eingerichtet. Schicken Sie Ihrem IT-Support die Details unten.',
      blockedByCompany:
        'Wenn Sie es dort nicht ändern können, wird diese Einstellung von Ihrem Unternehmen verwaltet. Schicken Sie Ihrem IT-Support die Details unten.',
      pausedForAWeek:
        'Wenn Sie das Pop-up dreimal schließen, blockiert der Browser diese Seite eine Woche lang. Mit dem Schalter heben Sie das auf.',
      closedThreeTimes:
        'Wenn Sie das Pop-up dreimal schließen, fragt der Browser eine Woche lang nicht mehr.',
      switchBefore145:
        'Wenn Sie früher „Blockieren“ gewählt haben: Klicken Sie auf das Symbol links neben der Adresse und schalten Sie „Zugriff auf lokales Netzwerk“ ein.',
      firefoxSettings:
        'Sie finden es auch in den Firefox-Einstellungen unter „Datenschutz & Sicherheit“, „Berechtigungen“.',
      noQuestion:
        'Wenn Ihr Browser nichts gefragt hat, ist die Verbindung zu PingID Desktop abgebrochen. Prüfen Sie, ob es geöffnet ist.',
      siteMistake:
        'Wenn es geöffnet ist und Sie das wieder sehen, ist die Website falsch eingerichtet. Schicken Sie Ihrem IT-Support die Details unten.',
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
        'Vielleicht wurde dieser Computer noch nicht hinzugefügt, oder jemand anderes hat ihn hinzugefügt.',
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
        text: 'Es ist geöffnet, kann aber nicht, was diese Seite braucht. Aktualisieren Sie es oder bitten Sie Ihren IT-Support darum. Versuchen Sie es dann noch einmal.',
      },
      notAdded: {
        title: 'PingID Desktop kennt Sie auf diesem Computer nicht',
        text: 'Vielleicht wurde dieser Computer für jemand anderen hinzugefügt oder PingID Desktop neu installiert. Verwenden Sie ein anderes Gerät oder fügen Sie diesen Computer noch einmal hinzu.',
      },
      busy: {
        title: 'PingID Desktop wartet schon auf eine Antwort',
        text: 'Es kann nur eine Frage auf einmal stellen. Beantworten Sie die offene Frage oder brechen Sie sie ab, und versuchen Sie es noch einmal.',
      },
      busyOnThisPage: {
        title: 'PingID Desktop wartet schon auf eine Antwort',
        text: 'Es kann nur eine Frage auf einmal stellen. Schließen Sie den anderen Vorgang auf dieser Seite ab oder brechen Sie ihn ab, und versuchen Sie es noch einmal.',
      },
      busyInOtherTab: {
        title: 'PingID Desktop wartet schon auf eine Antwort',
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
        title: 'PingID Desktop hat nicht rechtzeitig geantwortet',
        text: 'Suchen Sie das Fenster, vielleicht liegt es hinter diesem, und versuchen Sie es noch einmal.',
      },
      blockedNow: {
        title: (browser) => `PingID Desktop ist in ${browser} blockiert`,
        text: 'Ihr Browser hat gefragt, ob diese Seite auf Apps auf diesem Computer zugreifen darf, und die Antwort war „Blockieren“. Das können Sie ändern.',
      },
      blocked: {
        title: (browser) => `PingID Desktop ist in ${browser} blockiert`,
        text: 'Diese Seite braucht PingID Desktop, aber Ihr Browser lässt sie nicht auf Apps auf diesem Computer zugreifen. Das können Sie ändern.',
      },
      dismissed: {
        title: 'Ihre Erlaubnis fehlt',
        text: 'Ihr Browser hat gefragt, ob diese Seite auf Apps auf diesem Computer zugreifen darf, und das Pop-up wurde wohl geschlossen. Versuchen Sie es noch einmal und wählen Sie „Zulassen“.',
        textInFirefox:
          'Firefox hat gefragt, ob diese Seite auf Apps auf diesem Computer zugreifen darf, und das Pop-up wurde wohl geschlossen. Versuchen Sie es noch einmal, setzen Sie das Häkchen bei „Entscheidung für diese Website merken“ und wählen Sie „Erlauben“.',
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
        text: 'Sie wurde unverschlüsselt geladen, deshalb lässt Ihr Browser sie nicht auf PingID Desktop zugreifen. Schicken Sie Ihrem IT-Support die Details unten.',
      },
      cancelled: canceled,
      unexplained: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Etwas verhindert die Verbindung, und diese Seite kann nicht erkennen, was. Versuchen Sie es noch einmal.',
      },
      unreachable: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Wahrscheinlich ist es auf diesem Computer einfach nicht geöffnet.',
      },
      unreachableOrUnasked: {
        title: 'Wir konnten PingID Desktop nicht erreichen',
        text: 'Entweder ist es auf diesem Computer nicht geöffnet, oder Ihr Browser wartet auf Ihre Erlaubnis.',
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
        text: 'Auf einem Smartphone oder Tablet funktioniert es nicht. Öffnen Sie diese Seite auf dem Computer, auf dem Sie PingID Desktop verwenden.',
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
        title: 'Sie können gerade keines Ihrer Geräte verwenden',
        text: 'In der Liste unten steht, warum das so ist und was Sie tun können.',
      },
      codesOnly: {
        title: 'Nur Codes schützen Ihr Konto',
        text: 'Einen Code könnte Ihnen jemand mit einem Trick entlocken. Fügen Sie Ihren Computer hinzu, um sich stattdessen mit Fingerabdruck, Gesicht oder PIN anzumelden.',
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
      text: 'Computer, die Sie hinzufügen, erscheinen hier.',
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
      setupOpen: 'Sie haben diesen Computer noch nicht fertig eingerichtet.',
      setupOver: 'Die Einrichtung wurde nie abgeschlossen. Sie können den Eintrag entfernen.',
      locked: 'Es gab zu viele Fehlversuche. Die Sperre endet von selbst.',
      blocked: (helpDesk) =>
        helpDesk
          ? `Ihr Unternehmen hat das Gerät blockiert. Den Grund erfahren Sie hier: ${helpDesk}.`
          : 'Ihr Unternehmen hat das Gerät blockiert. Den Grund erfahren Sie von Ihrem IT-Support.',
      notUsable: (helpDesk) =>
        helpDesk
          ? `Das Gerät lässt sich gerade nicht verwenden. Den Grund erfahren Sie hier: ${helpDesk}.`
          : 'Das Gerät lässt sich gerade nicht verwenden. Den Grund erfahren Sie von Ihrem IT-Support.',
    },
    actions: {
      rename: 'Umbenennen',
      renameDevice: (name) => `${name} umbenennen`,
      remove: 'Entfernen',
      removeDevice: (name) => `${name} entfernen`,
      makeDefault: 'Als Standard festlegen',
      makeDefaultDevice: (name) => `${name} als Standard festlegen`,
      finishSetup: 'Einrichtung abschließen',
      finishSetupOfDevice: (name) => `Einrichtung abschließen: ${name}`,
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
        text: 'Ihre Geräte stehen wieder in der alten Reihenfolge. Warten Sie einen Moment und versuchen Sie es noch einmal.',
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
        helpDesk
          ? `Das ist Ihr letztes Gerät. Bei der nächsten Anmeldung werden Sie gebeten, eines hinzuzufügen. Falls das nicht geht, bekommen Sie hier Hilfe: ${helpDesk}.`
          : 'Das ist Ihr letztes Gerät. Bei der nächsten Anmeldung werden Sie gebeten, eines hinzuzufügen. Falls das nicht geht, hilft Ihnen Ihr IT-Support.',
      consequenceOfUnusable:
        'Zum Anmelden lässt sich dieses Gerät ohnehin nicht verwenden. An Ihren anderen Geräten ändert sich nichts.',
      lost: {
        title: 'Gerät verloren?',
        text: 'Entfernen Sie es hier. Danach kann sich damit niemand mehr in Ihrem Namen anmelden, auch nicht mit Ihrem Passwort. Wenn Sie es wiederfinden, können Sie es erneut hinzufügen.',
        contact: (helpDesk) =>
          helpDesk
            ? `Damit auch alles andere auf dem Gerät geschützt wird, melden Sie den Verlust hier: ${helpDesk}.`
            : 'Damit auch alles andere auf dem Gerät geschützt wird, melden Sie den Verlust Ihrem IT-Support.',
      },
      done: (name) => `„${name}“ wurde entfernt.`,
      finishedMeanwhile: (name) =>
        `„${name}“ wurde nicht entfernt, denn das Gerät wurde gerade Ihrem Konto hinzugefügt.`,
      notRemoved: (name) => ({
        title: 'Das Gerät wurde nicht entfernt',
        text: `Die Verbindung ist abgebrochen, deshalb haben wir nachgesehen: „${name}“ steht noch in Ihrer Liste. Warten Sie einen Moment und versuchen Sie es noch einmal.`,
      }),
      maybeRemoved: {
        title: 'Wir wissen nicht, ob das Gerät entfernt wurde',
        text: 'Die Verbindung ist abgebrochen, und Ihre Liste lässt sich gerade nicht laden. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
      },
    },
    add: {
      heading: 'Diesen Computer hinzufügen',
      headingFirst: 'Ihr erstes Gerät hinzufügen',
      text: 'Dann melden Sie sich auf diesem Computer mit Touch ID oder Windows Hello an.',
      textFirst:
        'Danach melden Sie sich mit Touch ID oder Windows Hello an. Die Einrichtung dauert etwa eine Minute, und Ihr Fingerabdruck und Ihr Gesicht verlassen diesen Computer nie.',
      button: 'Diesen Computer hinzufügen',
      ready:
        'PingID Desktop fragt auf diesem Computer nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN. Achten Sie darauf, dass es installiert und geöffnet ist.',
      isAdded: 'Sie haben diesen Computer schon hinzugefügt.',
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
      permission: 'Erlauben Sie in Ihrem Browser den Zugriff.',
      finishing: 'Fast fertig. Dieser Computer wird Ihrem Konto hinzugefügt …',
      busy: 'Dieser Computer wird gerade schon hinzugefügt. Warten Sie einen Moment. Es geht von selbst weiter.',
      done: {
        title: 'Dieser Computer wurde hinzugefügt',
        text: (name) => `Er steht als „${name}“ in Ihrer Liste. Ab jetzt können Sie sich damit anmelden.`,
        textToVerify: (name) =>
          `Er steht als „${name}“ in Ihrer Liste. Bestätigen Sie jetzt einmal Ihre Identität damit. Das dauert nur einen Moment.`,
        verify: 'Jetzt bestätigen',
        verifiedTitle: 'Alles ist eingerichtet',
        verifiedText: 'Sie haben diesen Computer hinzugefügt und Ihre Identität bestätigt.',
      },
      unknownResult: {
        title: 'Die Verbindung ist abgebrochen',
        text: 'Vielleicht ist dieser Computer schon hinzugefügt. Wählen Sie „Noch einmal versuchen“, um den Vorgang abzuschließen. PingID Desktop brauchen Sie dafür nicht noch einmal.',
      },
      limitReached: (maxDevices) =>
        maxDevices === undefined
          ? 'Sie haben so viele Geräte, wie Ihr Unternehmen erlaubt. Um diesen Computer hinzuzufügen, entfernen Sie eines, das Sie nicht mehr verwenden.'
          : maxDevices === 1
            ? 'Ihr Unternehmen erlaubt ein Gerät. Um diesen Computer hinzuzufügen, entfernen Sie das Gerät in Ihrer Liste.'
            : `Ihr Unternehmen erlaubt ${maxDevices} Geräte. Um diesen Computer hinzuzufügen, entfernen Sie eines, das Sie nicht mehr verwenden.`,
      notAllowed: (helpDesk) =>
        helpDesk
          ? `In Ihrem Unternehmen können Sie keine Computer hinzufügen. Wenn Sie das brauchen, bekommen Sie hier Hilfe: ${helpDesk}.`
          : 'In Ihrem Unternehmen können Sie keine Computer hinzufügen. Wenn Sie das brauchen, hilft Ihnen Ihr IT-Support.',
      onPhone: {
        title: 'Öffnen Sie diese Seite auf Ihrem Computer',
        text: 'Ein Smartphone oder Tablet können Sie hier nicht hinzufügen. Öffnen Sie diese Adresse auf dem Computer, den Sie hinzufügen möchten:',
      },
      inFrame: {
        title: 'Öffnen Sie diese Seite in einem eigenen Tab',
        text: 'Sie wird innerhalb einer anderen Seite angezeigt und kann PingID Desktop dort nicht erreichen.',
        action: 'In einem neuen Tab öffnen',
      },
      insecure: {
        title: 'Diese Seite ist nicht sicher',
        text: (helpDesk) =>
          helpDesk
            ? `Sie wurde unverschlüsselt geladen, deshalb lässt Ihr Browser sie nicht auf PingID Desktop zugreifen. Melden Sie das hier: ${helpDesk}.`
            : 'Sie wurde unverschlüsselt geladen, deshalb lässt Ihr Browser sie nicht auf PingID Desktop zugreifen. Melden Sie das Ihrem IT-Support.',
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
    },
    start: {
      unknown: { text: 'Dafür verwenden Sie eines Ihrer Geräte.', button: 'Weiter' },
      desktop: {
        text: 'PingID Desktop fragt auf diesem Computer nach Ihrem Fingerabdruck, Ihrem Gesicht oder Ihrer PIN.',
        button: 'Weiter mit PingID Desktop',
      },
      passkey: { text: 'Ihr Browser fragt nach Ihrem Passkey.', button: 'Weiter mit Ihrem Passkey' },
      securityKey: {
        text: 'Halten Sie Ihren Sicherheitsschlüssel bereit. Ihr Browser fragt danach.',
        button: 'Weiter mit Ihrem Sicherheitsschlüssel',
      },
      push: {
        text: 'Wir senden eine Benachrichtigung an Ihr Smartphone. Halten Sie es bereit.',
        button: (name) =>
          name ? `Benachrichtigung an „${name}“ senden` : 'Benachrichtigung an mein Smartphone senden',
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
      'Das läuft schon, vielleicht in einem anderen Tab. Warten Sie einen Moment. Es geht von selbst weiter.',
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
        heading: 'Sehen Sie in Ihren E-Mails nach',
        sent: (to = 'Ihre E-Mail-Adresse') => `Wir haben einen Code an ${to} gesendet.`,
        sentAgain: (to = 'Ihre E-Mail-Adresse') => `Wir haben einen neuen Code an ${to} gesendet.`,
        wrong: 'Dieser Code stimmt nicht. Verwenden Sie den Code aus der neuesten E-Mail.',
      },
      sms: {
        heading: 'Sehen Sie in Ihren SMS nach',
        sent: (to = 'Ihr Telefon') => `Wir haben einen Code per SMS an ${to} gesendet.`,
        sentAgain: (to = 'Ihr Telefon') => `Wir haben einen neuen Code per SMS an ${to} gesendet.`,
        wrong: 'Dieser Code stimmt nicht. Verwenden Sie den Code aus der neuesten SMS.',
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
        wrong: 'Dieser Code stimmt nicht. Verwenden Sie den Code aus dem letzten Anruf.',
      },
      whatsApp: {
        heading: 'Sehen Sie in WhatsApp nach',
        sent: (to = 'Ihr Telefon') => `Wir haben einen Code per WhatsApp an ${to} gesendet.`,
        sentAgain: (to = 'Ihr Telefon') => `Wir haben einen neuen Code per WhatsApp an ${to} gesendet.`,
        wrong: 'Dieser Code stimmt nicht. Verwenden Sie den Code aus der neuesten Nachricht.',
      },
      totp: {
        heading: 'Öffnen Sie Ihre Authenticator-App',
        shown: 'Geben Sie den Code ein, den die App für dieses Konto zeigt.',
        wrong:
          'Dieser Code stimmt nicht. Der Code wechselt alle 30 Sekunden. Geben Sie den ein, den die App jetzt zeigt.',
      },
      hardwareToken: {
        heading: 'Nehmen Sie Ihr Hardware-Token zur Hand',
        shown: 'Geben Sie den Code ein, den es zeigt.',
        wrong: 'Dieser Code stimmt nicht. Geben Sie den Code ein, den es jetzt zeigt.',
      },
      other: {
        heading: 'Geben Sie Ihren Code ein',
        shown: 'Ihr Gerät zeigt einen Code. Geben Sie ihn hier ein.',
        wrong:
          'Dieser Code stimmt nicht. Prüfen Sie den Code auf Ihrem Gerät und geben Sie ihn noch einmal ein.',
      },
      paused:
        'Sie haben mehrere Codes angefordert, deshalb dauert es bis zum nächsten noch etwas. Der letzte gilt weiter: Geben Sie ihn hier ein.',
      pausedWithOthers:
        'Sie haben mehrere Codes angefordert, deshalb dauert es bis zum nächsten noch etwas. Der letzte gilt weiter: Geben Sie ihn hier ein oder wählen Sie eine andere Methode.',
    },
    push: {
      heading: 'Sehen Sie auf Ihrem Smartphone nach',
      text: (name) =>
        name
          ? `Öffnen Sie die Benachrichtigung auf „${name}“ und stimmen Sie dort zu.`
          : 'Öffnen Sie die Benachrichtigung auf Ihrem Smartphone und stimmen Sie dort zu.',
      slow: 'Noch keine Antwort. Entsperren Sie Ihr Smartphone. Wenn Sie keine Benachrichtigung sehen, öffnen Sie die App, mit der Sie sich anmelden.',
      blind: 'Verbindungsproblem. Sie können trotzdem zustimmen. Wir prüfen weiter, ob Ihre Antwort da ist.',
      over: 'Es kam keine Antwort',
      overText: (name) =>
        name
          ? `Prüfen Sie, ob „${name}“ eingeschaltet und mit dem Internet verbunden ist. Versuchen Sie es dann noch einmal.`
          : 'Prüfen Sie, ob Ihr Smartphone eingeschaltet und mit dem Internet verbunden ist. Versuchen Sie es dann noch einmal.',
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
          text: 'Öffnen Sie diese Seite in einem anderen Browser oder auf dem Gerät mit Ihrem Passkey, oder wählen Sie eine andere Methode.',
        },
        wrong_site: {
          title: 'Ihr Passkey gehört nicht zu dieser Adresse',
          text: 'Prüfen Sie die Adresse dieser Seite. Wenn es die gewohnte ist, wählen Sie eine andere Methode und geben Sie Ihrem IT-Support Bescheid.',
        },
        cancelled: {
          title: 'Abgebrochen',
          text: 'Es wurde nichts geändert. Sie können jederzeit weitermachen.',
        },
        failed: {
          title: 'Ihr Passkey hat nicht funktioniert',
          text: 'Wenn Sie ihn einstecken müssen, ziehen Sie ihn ab und stecken Sie ihn wieder ein. Machen Sie dann weiter oder wählen Sie eine andere Methode.',
        },
      },
    },
    choice: {
      heading: 'Wie möchten Sie Ihre Identität bestätigen?',
      devices: 'Ihre Geräte',
      none: 'Sie können gerade keines Ihrer Geräte verwenden',
      noneText: 'Sie sind vorübergehend gesperrt oder von Ihrem Unternehmen blockiert.',
    },
    unusable: {
      lockedUntil: (time) => `Gesperrt bis ${time}`,
      locked: 'Vorübergehend gesperrt',
      blocked: 'Von Ihrem Unternehmen blockiert',
      other: 'Gerade nicht verwendbar',
    },
    unlocksAt: (name, time) => `${name} ist bis ${time} gesperrt.`,
    otherWays: {
      tryAnother: 'Andere Methode wählen',
      cannotUse: 'Das geht bei mir nicht',
      cannotUseAny: 'Nichts davon geht bei mir',
      heading: 'Andere Methoden, um Ihre Identität zu bestätigen',
    },
    lost: {
      heading: 'Verloren oder ersetzt?',
      headingAll: 'Geht nichts davon?',
      contact: (helpDesk) =>
        helpDesk ? `Hier bekommen Sie Hilfe: ${helpDesk}.` : 'Wenden Sie sich an Ihren IT-Support.',
      makeSure: 'Dort prüft man, ob Sie es wirklich sind, und entfernt das Gerät, das Sie nicht mehr haben.',
      add: 'Melden Sie sich danach wieder an und fügen Sie den Computer hinzu, den Sie jetzt verwenden.',
      addFirst:
        'Wenn Sie Ihre Identität mit einer anderen Methode bestätigen, können Sie diesen Computer gleich danach hinzufügen.',
      addThisComputer: 'Diesen Computer hinzufügen',
    },
    noDevice: {
      title: 'Sie haben keine Geräte',
      text: 'Um Ihre Identität zu bestätigen, brauchen Sie einen Computer, den Sie hinzugefügt haben. Fügen Sie jetzt diesen hinzu. Das dauert etwa eine Minute, danach machen Sie dort weiter, wo Sie waren.',
      action: 'Diesen Computer hinzufügen',
    },
    other: {
      title: 'Diese Methode wird hier nicht unterstützt',
      text: 'Sie sollen Ihre Identität auf eine Art bestätigen, die auf dieser Seite nicht funktioniert. Beginnen Sie von vorn oder wählen Sie eine andere Methode.',
    },
    listMissing: 'Wir konnten Ihre Geräte nicht laden. Versuchen Sie es gleich noch einmal.',
    paused: {
      title: 'Die nächste Nachricht dauert noch etwas',
      text: 'Wir haben Ihnen kurz nacheinander mehrere Nachrichten gesendet. Vielleicht kommt die letzte noch an.',
      others: 'Mit einem dieser Geräte müssen Sie nicht warten:',
    },
    strong: {
      why: {
        desktop:
          'Bestätigen Sie hierfür Ihre Identität mit PingID Desktop. Ein Code genügt nicht: Jemand anderes könnte ihn sehen.',
        fido: 'Bestätigen Sie hierfür Ihre Identität mit Ihrem Passkey. Ein Code genügt nicht: Jemand anderes könnte ihn sehen.',
        both: 'Bestätigen Sie hierfür Ihre Identität mit PingID Desktop oder einem Passkey. Ein Code genügt nicht: Jemand anderes könnte ihn sehen.',
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
      wait: 'Warten Sie eine Weile und prüfen Sie es dann noch einmal. Was Sie eingegeben haben, bleibt erhalten.',
    },
    denied: {
      general: {
        title: 'Wir konnten Ihre Identität nicht bestätigen',
        text: 'Versuchen Sie es noch einmal. Wenn es wieder passiert, nennen Sie Ihrem IT-Support die Referenz unten.',
      },
      noneUsable: {
        title: 'Sie können gerade keines Ihrer Geräte verwenden',
        text: 'Sie sind vorübergehend gesperrt oder von Ihrem Unternehmen blockiert. Versuchen Sie es später noch einmal.',
      },
      declined: {
        title: 'Die Anfrage wurde auf Ihrem Gerät abgelehnt',
        text: 'Wenn das ein Versehen war, versuchen Sie es noch einmal. Wenn Sie keine Anfrage erwartet haben, stimmen Sie nicht zu und geben Sie Ihrem IT-Support Bescheid: Vielleicht kennt jemand Ihr Passwort.',
      },
      codeExpired: {
        title: 'Ihr Code ist abgelaufen',
        text: 'Codes gelten nur wenige Minuten. Versuchen Sie es noch einmal, dann bekommen Sie einen neuen.',
      },
      expired: tookTooLong,
      locked: {
        title: 'Dieses Gerät ist vorübergehend gesperrt',
        text: 'Es gab zu viele Fehlversuche. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
      },
      attempts: {
        title: 'Zu viele falsche Codes',
        text: 'Zum Schutz Ihres Kontos können Sie vorerst keine Codes mehr eingeben. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
      },
      notSetUp: {
        title: 'Das ist für Ihr Konto nicht eingerichtet',
        text: 'Ihr Unternehmen hat diesen Schritt für Sie nicht aktiviert. Bitten Sie Ihren IT-Support, ihn zu aktivieren, und versuchen Sie es dann noch einmal.',
      },
    },
  },

  sessions: {
    title: 'Wo Sie angemeldet sind',
    lead: 'Wenn Sie eine Sitzung nicht erkennen, melden Sie sie ab und ändern Sie Ihr Passwort.',
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
        'Wenn Sie das Gerät verloren haben oder ihm nicht mehr vertrauen, melden Sie auch Ihre anderen Sitzungen ab.',
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
      text: 'Passwörter können gestohlen werden. Fügen Sie hier Ihren Computer hinzu. Zum Anmelden gehört dann auch Ihr Fingerabdruck, Ihr Gesicht oder Ihre PIN an diesem Computer. Das hat sonst niemand.',
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
      pingone_unavailable: signInServiceDown,
      rate_limited: {
        title: 'Zu viele Versuche',
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
    lead: 'Prüfen Sie, ob diese Seite PingID Desktop auf diesem Computer erreicht. Es wird nichts hinzugefügt und nichts geändert. Ihr Browser fragt Sie möglicherweise um Erlaubnis: Erlauben Sie den Zugriff.',
    check: 'Meinen Computer prüfen',
    checkAgain: 'Noch einmal prüfen',
    checking: 'Ihr Computer wird geprüft …',
    browserWillAsk: 'Ihr Browser fragt Sie gleich um Erlaubnis',
    browserIsAsking: 'Ihr Browser fragt Sie möglicherweise um Erlaubnis: Erlauben Sie den Zugriff',
    notCheckedYet: 'Ihr Computer wurde noch nicht geprüft',
    stopped: 'Sie haben die Prüfung abgebrochen',
    couldNotCheck: 'Die Prüfung war nicht möglich',
    everythingWorks: 'Alles funktioniert',
    worksStillWaiting: (step) => `PingID Desktop funktioniert. Noch offen: ${step}`,
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
          'Ihr Browser gibt nicht an, ob er dieser Website erlaubt, Apps auf diesem Computer zu erreichen.',
        waiting: 'Ihr Browser wartet auf Sie. Erlauben Sie den Zugriff oben im Fenster.',
      },
      desktop: {
        passed: 'PingID Desktop antwortet.',
        failed: 'PingID Desktop antwortet nicht.',
        unknown: 'Ist PingID Desktop installiert und geöffnet?',
        waiting: 'Wir warten auf eine Antwort von PingID Desktop.',
      },
      this_site: {
        passed: 'Es nimmt Anfragen dieser Website an.',
        failed: 'Es gibt eine Antwort, aber diese Website wird nicht akzeptiert.',
        unknown: 'Akzeptiert PingID Desktop diese Website?',
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
      permission_not_delegated: 'Diese Seite wird innerhalb einer anderen angezeigt, die das nicht erlaubt.',
      refused: 'PingID Desktop antwortet, nimmt die Anfrage aber nicht an.',
      timed_out: 'PingID Desktop hat nicht rechtzeitig geantwortet.',
      unexpected_answer: 'Es gibt eine Antwort, aber nicht von PingID Desktop.',
    },
    permissionBefore: {
      granted: 'Ihr Browser erlaubt dieser Website, Apps auf diesem Computer zu erreichen.',
      prompt:
        'Ihr Browser fragt Sie während der Prüfung möglicherweise um Erlaubnis. Erlauben Sie den Zugriff.',
      denied: 'Laut Ihrem Browser ist das blockiert. Die Prüfung zeigt, ob das stimmt.',
      unknown: 'Ihr Browser gibt es nicht an. Die Prüfung zeigt es.',
    },
    permissionMaybeAsking:
      'Möglicherweise fragt Ihr Browser Sie noch. Wenn Sie das Pop-up sehen, erlauben Sie den Zugriff.',
    sendReport: (helpDesk) =>
      helpDesk
        ? `Klappt es immer noch nicht? Schicken Sie den Bericht unten an: ${helpDesk}.`
        : 'Klappt es immer noch nicht? Schicken Sie den Bericht unten an Ihren IT-Support.',
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
