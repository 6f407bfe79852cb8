import { installNotes } from '../notesPolyfill';

/** The end of the made-up mirror's library: notes, asked for as Microsoft's own address has it. */
installNotes('indexer');
