package express.bundles;

import express.practices.SheetRefused;

/** A practice of a bundle that was not taken, and why. The detail is for those who made it. */
record LeftOut(int line, String slug, SheetRefused.Fault kind, String detail) {}
