import type { ServerResponse } from 'node:http';
import { type Html, html } from './html.ts';

export const stylesheetPath = '/simulator/style.css';

/** No `form-action`: the sign-in form's answer redirects to the application. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // With `no-referrer` a form's POST would carry `Origin: null`.
  'referrer-policy': 'same-origin',
};

export function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, pageHeaders);
  response.end(page);
}

/** A page that says first that none of this is PingOne. */
export function layout(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · PingOne simulator</title>
    <link rel="stylesheet" href="${stylesheetPath}" />
  </head>
  <body>
    <header>
      <p><strong>PingOne simulator.</strong> The people here are made up, and nobody is asked for a password.</p>
    </header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`.markup;
}
