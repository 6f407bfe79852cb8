/* Excel 2016 and 2019 may show panes in Internet Explorer, which cannot run anything newer than this file. */
(function () {
  if ('noModule' in document.createElement('script')) return;
  window.onload = function () {
    document.body.innerText =
      '这台电脑上的 Excel 用 Internet Explorer 内核显示加载项，不能运行决算公开助手。请升级到 Excel 2021 或 Microsoft 365，或者使用网页版、命令行审核这个工作簿。';
  };
})();
