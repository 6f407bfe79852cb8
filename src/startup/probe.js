/* The newest syntax that the pages are built with: a browser that cannot read this file cannot read them either. */
(function () {
  class Probe {
    static isReady = false;
    #own = 1;
    static {
      Probe.isReady = true;
    }
    get own() {
      return this.#own ?? 0;
    }
  }
  const methods = [Array.prototype.findLast, Array.prototype.at, Object.hasOwn, String.prototype.replaceAll];
  window.juesuanRuns =
    Probe.isReady && new Probe().own === 1 && /(?<=a)b/.test('ab') && methods.every((method) => typeof method === 'function');
})();
