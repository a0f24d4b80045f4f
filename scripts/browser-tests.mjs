// Tells the tests which browsers and which Apertium there are, before any of them starts.
import { foundAsEnvironment } from './find-browsers.mjs';

export function setup() {
  Object.assign(process.env, foundAsEnvironment());
}
