package express.places;

/** A point on earth, in degrees. */
public record Position(double latitude, double longitude) {

    /** The mean radius of the earth in metres. Source: IUGG. */
    private static final double RADIUS = 6_371_008.8;

    /** In metres along the surface, by haversines; half a percent off at the most, since the earth is no ball. */
    public double to(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double haversine = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double value) {
        return value * value;
    }

    /** On the picture of the map. */
    public Spot spot() {
        return Spot.of(latitude, longitude);
    }
}
