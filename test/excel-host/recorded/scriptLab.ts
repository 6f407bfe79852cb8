import { record } from './questions';

/** The end of the script for Script Lab: what it prints is a file for `builds`. */
void record().then((recorded) => {
  // The person at Script Lab reads it there.
  console.log(JSON.stringify(recorded, null, 2));
});
