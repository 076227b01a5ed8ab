package express.lending;

/** What a borrower has to know before signing, beside what it costs. */
record Disclosure(Topic topic, Wording words) {

    enum Topic {
        WITHDRAWAL,
        EARLY,
        LATE,
        MISSED,
        GUARANTOR,
        COMPLAINT;

        String key() {
            return "lending.disclosure." + name();
        }
    }
}
