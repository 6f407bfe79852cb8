/** The script of a thread, which the package keeps to itself; the build knows where it is. */
declare module 'piscina/worker';
