package express.bundles;

/** The last line of a bundle: the signature of all lines before it. */
record Trailer(byte[] signature) {}
