package express.lending;

/** What a borrower has to know before signing, beside what it costs. */
public record Disclosure(Topic topic, Wording words) {

    /** What it is about. */
    public enum Topic {
        WITHDRAWAL,
        EARLY,
        LATE,
        MISSED,
        GUARANTOR,
        COMPLAINT;

        public String key() {
            return "lending.disclosure." + name();
        }
    }
}
