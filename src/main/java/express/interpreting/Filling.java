package express.interpreting;

/**
 * How requests for one language fared.
 *
 * @param asked all of them, also those that clients called off before anybody was found
 * @param filled for which somebody was found
 * @param unfilled for which nobody was found until it began, or until the house called them off
 * @param missed for which somebody was found, and nobody came: the interpreter did not, or the house called them off
 * @param minutes from asking to finding somebody, for half of those for which somebody was found
 */
public record Filling(String language, int asked, int filled, int unfilled, int missed, long minutes) {

    /** Whether anything was filled or not; what is still to come, or was called off before, is neither. */
    public boolean isRated() {
        return filled + unfilled + missed > 0;
    }

    /** In per cent of what could be filled. Who asked and stood there alone was not helped, however quickly somebody was found. */
    public int rate() {
        return isRated() ? (int) Math.floor(100.0 * filled / (filled + unfilled + missed)) : 100;
    }
}
