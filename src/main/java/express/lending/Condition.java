package express.lending;

/** What has to be true for a sum to be lent at all: the business is so many months old. */
public record Condition(int businessMonths) {

    static final String KEY = "lending.condition.business";
}
