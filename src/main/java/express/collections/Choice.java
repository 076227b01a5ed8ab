package express.collections;

import express.practices.PracticeId;

/** A practice in a collection, and why it is there; the note may be empty. */
record Choice(PracticeId practice, String note) {}
