import { fileURLToPath } from 'node:url';

/** A company that has made the page its own, in the service's environment variables. */
export const acmeBrand = {
  BRAND_NAME: 'Acme account security',
  BRAND_LOGO: fileURLToPath(new URL('acme-logo.svg', import.meta.url)),
  BRAND_ACCENT_COLOR: '#8a1538',
  BRAND_PRIVACY_URL: 'https://acme.example/privacy',
  BRAND_TERMS_URL: 'https://acme.example/terms',
  HELP_DESK: 'Acme IT, extension 4357',
  DESKTOP_APP_DOWNLOAD_URL: 'https://acme.example/pingid-desktop',
};
