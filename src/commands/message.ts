/// <reference types="office-js" />
import './message.css';
import { CLOSE, commandMessages } from './commandMessages';

/** The page of the message box: its sentences come in the address, behind `#`, and never leave the computer. */
void Office.onReady(() => {
  const message = document.getElementById('message');
  const close = document.getElementById('close');
  if (!message || !close) throw new Error('the page of the message box is incomplete');
  message.textContent = decodeURIComponent(location.hash.slice(1));
  close.textContent = commandMessages.close;
  close.addEventListener('click', () => {
    Office.context.ui.messageParent(CLOSE);
  });
  close.focus();
});
