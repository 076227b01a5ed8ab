package express.lending;

/**
 * What has to be true for a sum to be lent at all.
 *
 * @param businessMonths how old the business has to be; nothing, if it is not about that
 */
public record Condition(Kind kind, int businessMonths) {

    /** What it is about. */
    public enum Kind {
        BUSINESS("lending.condition.business", "lending.start.condition"),
        /** Somebody has paid back a smaller loan. */
        EARLIER("lending.condition.earlier", "lending.start.earlier");

        private final String key;
        private final String forNewcomers;

        Kind(String key, String forNewcomers) {
            this.key = key;
            this.forNewcomers = forNewcomers;
        }

        String key() {
            return key;
        }

        String forNewcomers() {
            return forNewcomers;
        }
    }
}
