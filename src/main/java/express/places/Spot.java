package express.places;

/** A point of the picture, whose units are two kilometres wide and which begins in the north-west. */
public record Spot(double x, double y) {

    public static final int WIDTH = 2080;
    public static final int HEIGHT = 2060;
    private static final double WEST = 2_490_000;
    private static final double NORTH = 5_450_000;
    private static final double UNIT = 2_000;

    public static Spot of(double latitude, double longitude) {
        Projection.Metres metres = Projection.of(latitude, longitude);
        return new Spot((metres.east() - WEST) / UNIT, (NORTH - metres.north()) / UNIT);
    }

    public boolean isInside() {
        return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
    }

    public double to(Spot other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point between the two, at 0 here and at 1 there. */
    public Spot towards(Spot other, double share) {
        return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /** This point moved along and to the left of the way to another one. */
    public Spot moved(Spot other, double along, double aside) {
        double length = to(other);
        double dx = (other.x - x) / length;
        double dy = (other.y - y) / length;
        return new Spot(x + dx * along + dy * aside, y + dy * along - dx * aside);
    }
}
