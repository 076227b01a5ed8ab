package express.places;

/**
 * Where a place of the globe lies on European maps: Lambert azimuthal equal-area around 52° N, 10° E on the GRS 80
 * ellipsoid (ETRS89-LAEA, EPSG:3035), so that countries are as large on the map as they are. Source of the formulas:
 * IOGP guidance note 7-2, method 9820.
 */
final class Projection {

    /** Metres on the map, eastwards and northwards. */
    record Metres(double east, double north) {}

    private static final double AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);
    private static final double LATITUDE = Math.toRadians(52);
    private static final double LONGITUDE = Math.toRadians(10);
    private static final Metres CENTRE = new Metres(4_321_000, 3_210_000);
    private static final double POLE = q(Math.PI / 2);
    private static final double BETA = authalic(LATITUDE);
    private static final double RADIUS = AXIS * Math.sqrt(POLE / 2);
    private static final double STRETCH =
            AXIS * Math.cos(LATITUDE) / Math.sqrt(1 - E2 * Math.pow(Math.sin(LATITUDE), 2)) / (RADIUS * Math.cos(BETA));

    private Projection() {}

    static Metres of(double latitude, double longitude) {
        double beta = authalic(Math.toRadians(latitude));
        double away = Math.toRadians(longitude) - LONGITUDE;
        double cosine = Math.cos(beta) * Math.cos(away);
        double b = RADIUS * Math.sqrt(2 / (1 + Math.sin(BETA) * Math.sin(beta) + Math.cos(BETA) * cosine));
        return new Metres(
                CENTRE.east() + b * STRETCH * Math.cos(beta) * Math.sin(away),
                CENTRE.north() + b / STRETCH * (Math.cos(BETA) * Math.sin(beta) - Math.sin(BETA) * cosine));
    }

    /** The latitude on a ball of the same surface. */
    private static double authalic(double latitude) {
        return Math.asin(Math.clamp(q(latitude) / POLE, -1, 1));
    }

    private static double q(double latitude) {
        double sine = Math.sin(latitude);
        return (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
    }
}
