/** For the web views of WPS, which may be years older than those of Excel. */
import 'core-js/stable';
import './worker';
