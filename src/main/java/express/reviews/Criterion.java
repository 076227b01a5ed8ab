package express.reviews;

/** By what a practice is judged; each comes with what to look for. */
enum Criterion {
    RELEVANCE,
    EVIDENCE,
    TRANSFERABILITY,
    INCLUSION,
    SUSTAINABILITY;

    String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String key() {
        return "reviews.criterion." + field();
    }

    /** Message keys of what to look for. */
    String[] questions() {
        return new String[] {key() + ".first", key() + ".second", key() + ".third"};
    }
}
