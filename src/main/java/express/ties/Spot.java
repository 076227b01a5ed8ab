package express.ties;

/** A point of the picture, in the pixels of a screen. */
record Spot(double x, double y) {

    double to(Spot other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }

    Spot plus(double dx, double dy) {
        return new Spot(x + dx, y + dy);
    }

    Spot middle(Spot other) {
        return new Spot((x + other.x) / 2, (y + other.y) / 2);
    }
}
