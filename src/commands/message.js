/*
 * The page of the message box: its sentences come in the address, behind `#`, one a line between `&`, and never leave the
 * computer. It also tells about pages that cannot run in an old browser, so it is written for the oldest.
 */
(function () {
  /* Milliseconds between two signs of life: Excel does not always tell that the box was closed. */
  var INTERVAL = 1000;

  function tell(word) {
    try {
      Office.context.ui.messageParent(word);
    } catch (error) {
      /* In a browser there is nobody to tell. */
    }
  }

  /* A question has two buttons; the harmless one is the one that stands there always. */
  function ask(close) {
    var agree = document.getElementById('agree');
    close.firstChild.nodeValue = close.getAttribute('data-ask');
    agree.removeAttribute('hidden');
    agree.onclick = function () {
      tell('agree');
    };
  }

  function start() {
    var lines = location.hash.slice(1).split('&');
    var close = document.getElementById('close');
    for (var index = 0; index < lines.length; index += 1) lines[index] = decodeURIComponent(lines[index]);
    document.getElementById('message').appendChild(document.createTextNode(lines.join('\n')));
    if (location.search === '?ask') ask(close);
    close.onclick = function () {
      tell('close');
    };
    close.focus();
    if (typeof Office === 'undefined') return;
    Office.onReady(function (info) {
      /* In a browser there is nobody to close it but its user. */
      if (!info || !info.host) close.style.display = 'none';
      tell('open');
      setInterval(function () {
        tell('open');
      }, INTERVAL);
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
