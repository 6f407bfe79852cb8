/* The pane in WPS is built for Chromium 71: older ones lack one of these. This file runs in any. */
window.juesuanRuns = 'noModule' in document.createElement('script') && typeof window.queueMicrotask === 'function';
