import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { isSignedIn, useSession } from './api/session.ts';
import { useLanguage, useMessages } from './messages/language-provider.tsx';
import { languages } from './messages/languages.ts';
import { Account } from './session/account.tsx';
import { useSettings } from './settings.tsx';
import styles from './shell.module.css';
import { AppShell, type NavItem } from './ui/app-shell.tsx';
import { SelectField } from './ui/field.tsx';
import { CheckComputerIcon, DevicesIcon, GlobeIcon, SessionsIcon } from './ui/icons.tsx';
import mark from './ui/mark.svg';

/** What is around every page: the company's name, the places there are, who is signed in, and the footer. */
export function Shell({ children }: { children: ReactNode }) {
  const { shell } = useMessages();
  const { brand } = useSettings();
  return (
    <AppShell
      home="/"
      name={brand.name}
      logo={<img className={styles.logo} src={brand.logoUrl ?? mark} alt="" />}
      skipLabel={shell.skipToContent}
      navLabel={shell.navigation}
      nav={useNavigation()}
      account={<Account />}
      footer={<Footer />}
    >
      {children}
    </AppShell>
  );
}

/** Nothing until it is known who is there: a place that comes later would move the others. */
function useNavigation(): NavItem[] {
  const { shell } = useMessages();
  const { data: session, error } = useSession();
  const [path] = useLocation();
  if (!session && !error) return [];
  const item = (href: string, label: string, icon: ReactNode) => ({
    href,
    label,
    icon,
    current: path === href,
  });
  const checkComputer = item('/setup-check', shell.checkComputer, <CheckComputerIcon />);
  if (!session || !isSignedIn(session)) return [checkComputer];
  return [
    item('/', shell.devices, <DevicesIcon />),
    item('/sessions', shell.sessions, <SessionsIcon />),
    checkComputer,
  ];
}

function Footer() {
  const { shell, common } = useMessages();
  const { brand, helpDesk } = useSettings();
  return (
    <>
      <LanguageSwitch />
      {brand.privacyUrl && <a href={brand.privacyUrl}>{shell.privacy}</a>}
      {brand.termsUrl && <a href={brand.termsUrl}>{shell.terms}</a>}
      {helpDesk && <span>{common.contactHelpDesk(helpDesk)}</span>}
    </>
  );
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const { shell } = useMessages();
  const [hasFailed, setHasFailed] = useState(false);
  const change = (code: string) => {
    const next = languages.find((each) => each.code === code);
    if (!next) return;
    setHasFailed(false);
    choose(next).catch(() => setHasFailed(true));
  };
  return (
    <SelectField
      label={shell.language}
      hideLabel
      icon={<GlobeIcon />}
      value={language.code}
      onChange={change}
      options={languages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      error={hasFailed && shell.languageNotLoaded}
    />
  );
}
