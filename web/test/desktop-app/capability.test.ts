import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopAppObstacle } from '../../src/desktop-app/capability.ts';
import { userAgents } from '../ui/user-agents.ts';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';

function inBrowser(userAgent: string, { touchOnly = false, maxTouchPoints = 0 } = {}) {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints });
  vi.stubGlobal('matchMedia', () => ({ matches: touchOnly }));
}

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
});

describe('W11: what stands in the way of PingID Desktop before anything is created', () => {
  it.each(Object.entries(userAgents))(
    'is nothing in %s on a computer, Safari included',
    (_name, userAgent) => {
      inBrowser(userAgent);
      expect(desktopAppObstacle()).toBeUndefined();
    },
  );

  it('is the phone or tablet itself', () => {
    inBrowser(iphone, { touchOnly: true, maxTouchPoints: 5 });
    expect(desktopAppObstacle()).toBe('phone_or_tablet');
  });

  it('is not the name alone: a computer whose browser is set to look like a phone is tried', () => {
    inBrowser(iphone);
    expect(desktopAppObstacle()).toBeUndefined();
  });

  it('is not a touch screen alone: a Windows tablet runs PingID Desktop', () => {
    inBrowser(userAgents.firefox, { touchOnly: true, maxTouchPoints: 10 });
    expect(desktopAppObstacle()).toBeUndefined();
  });

  it('is a page that is not secure', () => {
    inBrowser(userAgents.chrome);
    vi.stubGlobal('isSecureContext', false);
    expect(desktopAppObstacle()).toBe('insecure_page');
  });

  it('is a frame that was not given the permission', () => {
    inBrowser(userAgents.chrome);
    vi.stubGlobal('top', {});
    const policy = (isAllowed: boolean) => ({
      featurePolicy: { allowsFeature: () => isAllowed, features: () => ['loopback-network'] },
    });
    vi.stubGlobal('document', policy(false));
    expect(desktopAppObstacle()).toBe('framed');
    vi.stubGlobal('document', policy(true));
    expect(desktopAppObstacle()).toBeUndefined();
  });

  it('is not a frame of which the browser does not tell whether it was given the permission: it is tried', () => {
    inBrowser(userAgents.firefox);
    vi.stubGlobal('top', {});
    expect(desktopAppObstacle()).toBeUndefined();
  });
});
