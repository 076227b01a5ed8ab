package express.glossary;

/** Words of a text that name a concept, from offset to offset; how sure and how specific they are. */
record Naming(Concept concept, int from, int to, float weight) {}
