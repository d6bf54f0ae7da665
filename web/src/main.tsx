import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preload } from 'swr';
import { readSession, sessionKey } from './api/session.ts';
import { App } from './app.tsx';
import './ui/styles/index.css';

// Who is there decides what to show, so it is asked before anything is drawn.
void preload(sessionKey, readSession);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
