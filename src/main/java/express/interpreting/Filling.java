package express.interpreting;

/**
 * How requests for one language fared.
 *
 * @param asked all of them, also those that clients called off before anybody was found
 * @param filled for which somebody was found
 * @param unfilled for which nobody was found until it began, or until the house called them off
 * @param minutes from asking to finding somebody, for half of those that were filled
 */
public record Filling(String language, int asked, int filled, int unfilled, long minutes) {

    /** Whether anything was filled or not; what is still to come, or was called off before, is neither. */
    public boolean isRated() {
        return filled + unfilled > 0;
    }

    /** In per cent of what could be filled. */
    public int rate() {
        return isRated() ? (int) Math.floor(100.0 * filled / (filled + unfilled)) : 100;
    }
}
