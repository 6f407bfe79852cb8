/* Early versions of WPS show panes in a Chromium that cannot run the pane (it is built for 71 and later); this file runs in any. */
(function () {
  if ('noModule' in document.createElement('script') && typeof window.queueMicrotask === 'function') return;
  window.onload = function () {
    document.body.innerText =
      '这台电脑上的 WPS 内置的浏览器内核太旧，不能运行决算公开助手。请更新 WPS，或者使用网页版、命令行审核这个工作簿。';
  };
})();
