package express.tariffs;

/** How long a text is that is to be translated. */
record Text(int words, int characters) {}
