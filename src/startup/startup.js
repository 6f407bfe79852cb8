/*
 * Where a page of the add-in cannot run, it says why. Older browsers, Internet Explorer's engine among them, show add-ins
 * too, so this file is written in the language of 2009.
 */
(function () {
  /* Milliseconds after which a page that shows nothing is taken for one that cannot run. */
  var PATIENCE = 20000;
  var BUTTONS = ['reviewWorkbook', 'writeNarrative', 'clearMarks'];
  var isLoaded = false;
  var isWps = document.documentElement.getAttribute('data-program') === 'wps';
  var ELSEWHERE = '也可以用网页版或命令行审核这个工作簿。';

  function tooOld() {
    if (isWps)
      return (
        '这台电脑上的 WPS 内置的浏览器内核太旧，不能运行决算公开助手：需要 Chromium 71 或更新的内核，请更新 WPS。' + ELSEWHERE
      );
    return 'noModule' in document.createElement('script')
      ? '这台电脑上显示加载项的浏览器组件太旧，不能运行决算公开助手：Windows 需要 97 或更新的 WebView2 运行时，Mac 需要 Safari 16.4 或更新的版本，请更新后重新打开。' +
          ELSEWHERE
      : '这台电脑上的 Excel 用 Internet Explorer 内核显示加载项，不能运行决算公开助手。请改用 Excel 2021、2024 或 Microsoft 365。' +
          ELSEWHERE;
  }

  function notLoaded(file) {
    return (
      '决算公开助手的文件“' +
      file +
      '”没有加载出来。请检查能否用浏览器打开本站（网络、证书、代理），然后关闭面板重新打开。' +
      ELSEWHERE
    );
  }

  function notStarted() {
    if (isWps) return '决算公开助手没有打开：WPS 没有应答。请关闭面板重新打开；仍不行的，请重新启动 WPS。' + ELSEWHERE;
    var isThere = typeof Office !== 'undefined';
    return (
      (isThere
        ? '决算公开助手没有打开：office.js 已加载，但 Excel 没有应答。请关闭面板重新打开；仍不行的，请重新启动 Excel。'
        : notLoaded('office.js')) + (isThere ? ELSEWHERE : '')
    );
  }

  /* A pane has a root, which is empty until the pane shows itself; the page of the ribbon's buttons shows nothing. */
  function write(sentence) {
    var root = document.getElementById('root');
    var words = document.createElement('p');
    if (!root || root.firstChild) return;
    words.setAttribute('role', 'alert');
    words.style.padding = '0 12px';
    words.innerText = sentence;
    root.appendChild(words);
  }

  /* Buttons that would do nothing say why, in the add-in's message box. */
  function answerButtons(sentence) {
    function answer(event) {
      var address = location.href.replace(/[^/]*$/, '') + 'message.html#' + encodeURIComponent(sentence);
      function done() {
        event.completed();
      }
      try {
        Office.context.ui.displayDialogAsync(address, { width: 30, height: 30 }, function (result) {
          if (result.status !== 'succeeded') done();
          else {
            result.value.addEventHandler('dialogEventReceived', done);
            result.value.addEventHandler('dialogMessageReceived', function (received) {
              if (received.message !== 'close') return;
              result.value.close();
              done();
            });
          }
        });
      } catch (error) {
        done();
      }
    }
    for (var index = 0; index < BUTTONS.length; index += 1) {
      window[BUTTONS[index]] = answer;
      if (typeof Office !== 'undefined' && Office.actions) Office.actions.associate(BUTTONS[index], answer);
    }
  }

  function give(sentence) {
    write(sentence);
    if (!document.getElementById('root') && typeof Office !== 'undefined')
      Office.onReady(function () {
        answerButtons(sentence);
      });
  }

  function start() {
    isLoaded = true;
    if (window.juesuanRuns !== true) give(tooOld());
    else
      setTimeout(function () {
        write(notStarted());
      }, PATIENCE);
  }

  if (document.addEventListener)
    document.addEventListener(
      'error',
      function (event) {
        var address = event.target && event.target.src;
        /* What is loaded later is told by the page itself. */
        if (!address || isLoaded || window.juesuanRuns !== true) return;
        give(notLoaded(address.split('/').pop()));
      },
      true
    );
  if (window.addEventListener) window.addEventListener('load', start);
  else window.attachEvent('onload', start);
})();
