package express.search;

/** A marked part of a text, and which of the marks it is. */
record Span(int from, int to, int mark) {}
