package express.assignment;

/** What an answer costs, and what any answer costs at least. */
public record Quality(long value, long bound) {

    public Quality {
        if (bound > value) {
            throw new IllegalArgumentException("nothing costs less than " + bound + ", but this " + value);
        }
    }

    public boolean proven() {
        return value == bound;
    }

    /** How much better another answer could be, as a part of what this one costs. */
    public double gap() {
        return value == bound ? 0 : (double) (value - bound) / Math.max(1, Math.abs(value));
    }
}
